import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { WARCRecord, type WARCType } from 'warcio'
import { SOFTWARE } from './http-request'
import { requestBlock, responseBlock } from './warc-blocks'
import type { WarcFacts } from './warc-facts'

/**
 * A snapshot as gzip WARC/1.1, one gzip member a record, that any web-archive player opens: of an address the requests and
 * answers with every redirect on the way, of a file one resource. The stream fails at the end when `body` is not what was kept.
 */
export async function warcOf(snapshot: WarcFacts, body: Readable): Promise<Readable> {
  // Until its turn comes nobody listens to it, and it is closed though it may never come.
  body.on('error', () => undefined)
  const file = Readable.from(gzipMembers(recordsOf(snapshot, body)), { objectMode: false })
  file.once('close', () => body.destroy())
  return file
}

type Chunks = AsyncIterable<Uint8Array>
type Block = { head: Buffer; body: Chunks; bytes: number }

function* recordsOf(snapshot: WarcFacts, body: Readable): Iterable<Chunks> {
  yield infoRecord(snapshot)
  const payload = { body: unchanged(snapshot, body), bytes: snapshot.bytes }
  if (snapshot.finalUrl === null || snapshot.httpStatus === null) {
    yield resourceRecord(snapshot, payload)
    return
  }
  for (const { status, from, to } of snapshot.redirects ?? []) {
    const head = responseBlock(status, [['Location', to]], 0)
    yield* exchange(snapshot, from, { head, body: nothing(), bytes: 0 }, {})
  }
  const head = responseBlock(snapshot.httpStatus, snapshot.headers ?? [], snapshot.bytes)
  yield* exchange(
    snapshot,
    snapshot.finalUrl,
    { head, ...payload },
    {
      ...(snapshot.ipAddress ? { 'WARC-IP-Address': snapshot.ipAddress } : {}),
      ...payloadHeaders(snapshot),
    },
  )
}

/** A request and its answer, each naming the other's record. */
function* exchange(
  { capturedAt }: WarcFacts,
  address: string,
  response: Block,
  headers: Record<string, string>,
): Iterable<Chunks> {
  const url = new URL(address)
  url.hash = ''
  const responseId = recordId()
  const request = { head: requestBlock(url), body: nothing(), bytes: 0 }
  yield record('request', { url: url.href, capturedAt, headers: { 'WARC-Concurrent-To': responseId } }, request)
  yield record(
    'response',
    { url: url.href, capturedAt, headers: { 'WARC-Record-ID': responseId, ...headers } },
    response,
  )
}

function resourceRecord(snapshot: WarcFacts, payload: Omit<Block, 'head'>): Chunks {
  const name = snapshot.fileName ?? `snapshot-${snapshot.number}`
  const url = `file:///${encodeURIComponent(Buffer.from(name).toString())}`
  const headers = { 'Content-Type': snapshot.mediaType, ...payloadHeaders(snapshot) }
  return record('resource', { url, capturedAt: snapshot.capturedAt, headers }, { head: Buffer.alloc(0), ...payload })
}

function infoRecord({ capturedAt, number }: WarcFacts): Chunks {
  const fields = [
    `software: ${SOFTWARE}`,
    'format: WARC File Format 1.1',
    'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    `description: Snapshot ${number} of a source. Bodies are stored decoded: Content-Encoding, Transfer-Encoding and Content-Length as received stand under X-Orig-…; reason phrases and requests are written anew, and of redirects the status and address alone were kept.`,
  ]
  const head = Buffer.from(fields.map((field) => `${field}\r\n`).join(''))
  const headers = { 'WARC-Filename': `snapshot-${number}.warc.gz` }
  return record('warcinfo', { capturedAt, headers }, { head, body: nothing(), bytes: 0 })
}

type Head = { url?: string; capturedAt: Date; headers: Record<string, string> }

/** Only the head is warcio's: its serializer would hold the whole body in memory to learn the length we know. */
async function* record(type: WARCType, { url, capturedAt, headers }: Head, { head, body, bytes }: Block): Chunks {
  const { warcHeaders } = WARCRecord.create({
    type,
    url,
    date: capturedAt.toISOString(),
    warcVersion: 'WARC/1.1',
    warcHeaders: { 'WARC-Record-ID': recordId(), ...headers, 'Content-Length': String(head.length + bytes) },
  })
  yield Buffer.from(`${warcHeaders.toString()}\r\n`)
  yield head
  yield* body
  yield Buffer.from('\r\n\r\n')
}

function payloadHeaders({ sha256, mediaType }: WarcFacts): Record<string, string> {
  return { 'WARC-Payload-Digest': `sha256:${sha256}`, 'WARC-Identified-Payload-Type': mediaType }
}

function recordId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

async function* gzipMembers(records: Iterable<Chunks>): Chunks {
  for (const each of records) {
    const gzip = createGzip()
    // What fails here also fails the reading below.
    pipeline(each, gzip).catch(() => undefined)
    yield* gzip
  }
}

async function* unchanged({ sha256, bytes }: WarcFacts, body: Readable): Chunks {
  const hash = createHash('sha256')
  let seen = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    hash.update(chunk)
    seen += chunk.length
    yield chunk
  }
  if (seen !== bytes || hash.digest('hex') !== sha256)
    throw new Error('The stored bytes are not those of the snapshot.')
}

async function* nothing(): Chunks {}
