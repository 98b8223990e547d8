import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  brotliCompressSync,
  createBrotliCompress,
  createGzip,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from 'node:zlib'

export const PAGE = '<!doctype html><title>Ferry times</title><p>The last ferry leaves at 21.40.</p>'
export const PDF = '%PDF-1.4\n% not a page at all\n%%EOF\n'

/** 1 GB of nothing. */
const BOMB_MEGABYTES = 1024
const ZEROS = Buffer.alloc(1024 * 1024)

/** How a page behaves; `more` is the rest of the path. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage, more: string) => void

/** The pages by the first part of their path. */
export const PAGES: Record<string, Behaviour> = {
  page: (response) => html(response, PAGE),
  'cookie-page': (response) => {
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    html(response, PAGE)
  },
  echo: (response, request) => {
    response.setHeader('Content-Type', 'text/plain')
    response.end(request.rawHeaders.join('\n'))
  },

  // Time
  drip: (response) => {
    html(response, null)
    const drop = setInterval(() => response.write('.'), 20)
    response.once('close', () => clearInterval(drop))
  },
  silence: () => undefined,
  'first-half': (response) => {
    response.setHeader('Content-Length', PAGE.length)
    html(response, null)
    response.write(PAGE.slice(0, 20))
  },
  'dripping-headers': (response) => {
    const socket = response.socket
    socket?.write('HTTP/1.1 200 OK\r\n')
    const drop = setInterval(() => socket?.write('X-More: and more\r\n'), 10)
    socket?.once('close', () => clearInterval(drop))
  },
  'only-hints': (response) => {
    const hint = setInterval(() => response.writeEarlyHints({ link: '</a.css>; rel=preload' }), 10)
    response.once('close', () => clearInterval(hint))
  },

  // Size
  endless: (response) => {
    html(response, null)
    stream(response, endlessly(ZEROS))
  },
  'announced-huge': (response) => {
    response.setHeader('Content-Length', 5 * 1024 ** 4)
    html(response, null)
    response.write(PAGE)
  },
  'gzip-bomb': (response) => bomb(response, 'gzip'),
  'brotli-bomb': (response) => bomb(response, 'br'),
  'gzip-in-gzip-bomb': (response) => bomb(response, 'gzip, gzip'),
  'huge-header': (response) => {
    response.setHeader('X-Huge', 'a'.repeat(200_000))
    html(response, PAGE)
  },
  'header-flood': (response) => {
    for (let at = 0; at < 20_000; at += 1) response.setHeader(`X-${at}`, 'a')
    html(response, PAGE)
  },

  // Compression
  gzip: (response) => encoded(response, 'gzip', gzipSync(PAGE)),
  'double-gzip': (response) => encoded(response, 'gzip, gzip', gzipSync(gzipSync(PAGE))),
  'many-layers': (response) => encoded(response, Array(40).fill('gzip').join(', '), gzipSync(PAGE)),
  brotli: (response) => encoded(response, 'br', brotliCompressSync(PAGE)),
  deflate: (response) => encoded(response, 'deflate', deflateSync(PAGE)),
  'bare-deflate': (response) => encoded(response, 'deflate', deflateRawSync(PAGE)),
  'said-to-be-gzip': (response) => encoded(response, 'gzip', Buffer.from(PAGE)),
  'said-to-be-brotli': (response) => encoded(response, 'br', Buffer.from(PAGE)),
  'said-to-be-deflate': (response) => encoded(response, 'deflate', Buffer.from(PAGE)),
  'half-a-gzip': (response) => encoded(response, 'gzip', gzipSync(PAGE).subarray(0, 40)),
  'half-a-brotli': (response) => encoded(response, 'br', brotliCompressSync(PAGE).subarray(0, 40)),
  'half-a-deflate': (response) => encoded(response, 'deflate', deflateSync(PAGE).subarray(0, 40)),
  'unknown-encoding': (response) => encoded(response, 'zstd', Buffer.from(PAGE)),

  // Redirects
  to: (response, _request, more) => redirect(response, decodeURIComponent(more)),
  'to-nowhere': (response) => response.writeHead(302).end(),
  loop: (response) => redirect(response, '/loop-back'),
  'loop-back': (response) => redirect(response, '/loop#again'),
  chain: (response, _request, more) =>
    more === '0' ? html(response, PAGE) : redirect(response, `/chain/${Number(more) - 1}`),

  // Answers
  status: (response, _request, more) => response.writeHead(Number(more), { 'Content-Type': 'text/html' }).end(PAGE),
  'no-content': (response) => response.writeHead(204).end(),
  'not-modified': (response) => response.writeHead(304).end(),
  empty: (response) => html(response, ''),
  part: (response) => response.writeHead(206, { 'Content-Range': 'bytes 0-9/80' }).end(PAGE.slice(0, 10)),
  'wrong-charset': (response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=no-such' }).end(PAGE),
  'html-said-to-be-pdf': (response) => response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(PAGE),
  'pdf-said-to-be-html': (response) => html(response, PDF),

  // Not quite HTTP
  'length-too-long': (response) => raw(response, `HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n${PAGE}`),
  'length-too-short': (response) => raw(response, `HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n${PAGE}`),
  'two-lengths': (response) =>
    raw(response, `HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 20\r\n\r\n${PAGE}`),
  'length-and-chunks': (response) =>
    raw(response, 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
  'cut-in-a-chunk': (response) => raw(response, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhello'),
  'cut-between-chunks': (response) =>
    raw(response, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'),
  'wrong-chunk': (response) => raw(response, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n'),
  'endless-chunk-name': (response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;')
    if (response.socket) Readable.from(endlessly(Buffer.alloc(64 * 1024, 'a'))).pipe(response.socket)
  },
  'until-the-end': (response) => raw(response, `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`),
  cut: (response) => response.destroy(),
  'cut-in-headers': (response) => raw(response, 'HTTP/1.1 200 OK\r\nContent-Ty'),
  'reset-in-body': (response) => {
    response.writeHead(200, { 'Content-Length': 500 }).write(PAGE, () => response.socket?.resetAndDestroy())
  },
  'no-headers-at-all': (response) => raw(response, PAGE),
  garbage: (response) => raw(response, '\u0000\u0001\u0002 hello \r\n\r\n'),
  'split-header': (response) => raw(response, 'HTTP/1.1 200 OK\r\nX-A: b\u0000c\r\n\r\nhello'),
  switch: (response) =>
    raw(response, 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nhello'),
}

function html(response: ServerResponse, body: string | null): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (body === null) response.flushHeaders()
  else response.end(body)
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end('<p>This way.</p>')
}

function encoded(response: ServerResponse, encoding: string, body: Buffer): void {
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': encoding }).end(body)
}

function raw(response: ServerResponse, bytes: string): void {
  response.socket?.end(Buffer.from(bytes, 'latin1'))
}

/** A gigabyte of zeros, a megabyte or less on the wire, made while it is sent. */
function bomb(response: ServerResponse, encoding: 'gzip' | 'br' | 'gzip, gzip'): void {
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': encoding })
  const zeros = Readable.from(Array.from({ length: BOMB_MEGABYTES }, () => ZEROS))
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
  const layers =
    encoding === 'br' ? [createBrotliCompress(fast)] : encoding.split(',').map(() => createGzip({ level: 1 }))
  pipeline([zeros, ...layers, response]).catch(() => undefined)
}

function* endlessly(chunk: Buffer): Iterable<Buffer> {
  for (;;) yield chunk
}

function stream(response: ServerResponse, chunks: Iterable<Buffer>): void {
  pipeline(Readable.from(chunks), response).catch(() => undefined)
}
