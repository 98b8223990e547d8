import { STATUS_CODES } from 'node:http'
import { requestHeaders, requestPath } from './http-request'

/** Headers that told how the body travelled; a stored body has none of that left, so their words are kept under another name. */
const OF_THE_JOURNEY = ['content-encoding', 'transfer-encoding', 'content-length']

/** The request as this software sends it for an address: the first line and its headers. */
export function requestBlock(url: URL): Buffer {
  return block(`GET ${requestPath(url)} HTTP/1.1`, requestHeaders(url))
}

/**
 * The first line and headers of an answer in front of `bytes` bytes of decoded body: as received and in order, but that
 * Content-Encoding, Transfer-Encoding and Content-Length are kept as X-Orig-…, and Content-Length says what follows.
 */
export function responseBlock(status: number, headers: readonly [string, string][], bytes: number): Buffer {
  const adapted = headers.map(([name, value]): [string, string] =>
    OF_THE_JOURNEY.includes(name.toLowerCase()) ? [`X-Orig-${name}`, value] : [name, value],
  )
  return block(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(), [
    ...adapted,
    ['Content-Length', String(bytes)],
  ])
}

/** Header values are Latin-1 as they came, so that every byte goes out as it came in. */
function block(firstLine: string, headers: readonly [string, string][]): Buffer {
  const lines = headers.map(([name, value]) => `${onOneLine(name)}: ${onOneLine(value)}`)
  return Buffer.from([firstLine, ...lines, '', ''].join('\r\n'), 'latin1')
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ')
}
