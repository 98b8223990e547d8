import { createHash } from 'node:crypto'
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
  const file = Readable.from(gzipMembers(recordsOf(snapshot, body, 'current')), { objectMode: false })
  file.once('close', () => body.destroy())
  return file
}

/**
 * The same, not compressed and with nothing in it that another version of ours would write otherwise: no version and no requests, which are
 * written anew. One snapshot gives the same bytes for ever. Throws at the end when `body` is not what was kept.
 */
export async function* lastingWarc(snapshot: WarcFacts, body: AsyncIterable<Uint8Array>): Chunks {
  for (const each of recordsOf(snapshot, body, 'lasting')) yield* each
}

type Form = 'current' | 'lasting'
type Chunks = AsyncIterable<Uint8Array>
type Block = { head: Buffer; body: Chunks; bytes: number }

function* recordsOf(snapshot: WarcFacts, body: AsyncIterable<Uint8Array>, form: Form): Iterable<Chunks> {
  yield infoRecord(snapshot, form)
  const payload = { body: unchanged(snapshot, body), bytes: snapshot.bytes }
  if (snapshot.finalUrl === null || snapshot.httpStatus === null) {
    yield resourceRecord(snapshot, payload)
    return
  }
  for (const [index, { status, from, to }] of (snapshot.redirects ?? []).entries()) {
    const head = responseBlock(status, [['Location', to]], 0)
    const headers = { 'WARC-Record-ID': recordId(snapshot, `redirect ${index}`) }
    yield* exchange(snapshot, from, { head, body: nothing(), bytes: 0 }, headers, form)
  }
  const head = responseBlock(snapshot.httpStatus, snapshot.headers ?? [], snapshot.bytes)
  yield* exchange(
    snapshot,
    snapshot.finalUrl,
    { head, ...payload },
    {
      'WARC-Record-ID': recordId(snapshot, 'response'),
      ...(snapshot.ipAddress ? { 'WARC-IP-Address': snapshot.ipAddress } : {}),
      ...payloadHeaders(snapshot),
    },
    form,
  )
}

/** A request, which names the record of its answer, and that answer. */
function* exchange(
  snapshot: WarcFacts,
  address: string,
  response: Block,
  headers: Record<'WARC-Record-ID', string> & Record<string, string>,
  form: Form,
): Iterable<Chunks> {
  const { capturedAt } = snapshot
  const url = new URL(address)
  url.hash = ''
  if (form === 'current') {
    const answer = headers['WARC-Record-ID']
    const own = { 'WARC-Record-ID': recordId(snapshot, `request of ${answer}`), 'WARC-Concurrent-To': answer }
    const request = { head: requestBlock(url), body: nothing(), bytes: 0 }
    yield record('request', { url: url.href, capturedAt, headers: own }, request)
  }
  yield record('response', { url: url.href, capturedAt, headers }, response)
}

function resourceRecord(snapshot: WarcFacts, payload: Omit<Block, 'head'>): Chunks {
  const name = snapshot.fileName ?? `snapshot-${snapshot.number}`
  const url = `file:///${encodeURIComponent(Buffer.from(name).toString())}`
  const id = recordId(snapshot, 'resource')
  const headers = { 'WARC-Record-ID': id, 'Content-Type': snapshot.mediaType, ...payloadHeaders(snapshot) }
  return record('resource', { url, capturedAt: snapshot.capturedAt, headers }, { head: Buffer.alloc(0), ...payload })
}

function infoRecord(snapshot: WarcFacts, form: Form): Chunks {
  const { capturedAt, number } = snapshot
  const fields = [
    `software: ${form === 'current' ? SOFTWARE : 'Plumbline'}`,
    'format: WARC File Format 1.1',
    'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    `description: Snapshot ${number} of a source. Bodies are stored decoded: Content-Encoding, Transfer-Encoding and Content-Length as received stand under X-Orig-…; reason phrases ${form === 'current' ? 'and requests are written anew' : 'are written anew, requests are left out'}, and of redirects the status and address alone were kept.`,
  ]
  const head = Buffer.from(fields.map((field) => `${field}\r\n`).join(''))
  const file = `snapshot-${number}.warc${form === 'current' ? '.gz' : ''}`
  const headers = { 'WARC-Record-ID': recordId(snapshot, 'info'), 'WARC-Filename': file }
  return record('warcinfo', { capturedAt, headers }, { head, body: nothing(), bytes: 0 })
}

type Head = {
  url?: string
  capturedAt: Date
  headers: Record<'WARC-Record-ID', string> & Record<string, string>
}

/** Only the head is warcio's: its serializer would hold the whole body in memory to learn the length we know. */
async function* record(type: WARCType, { url, capturedAt, headers }: Head, { head, body, bytes }: Block): Chunks {
  const { warcHeaders } = WARCRecord.create({
    type,
    url,
    date: capturedAt.toISOString(),
    warcVersion: 'WARC/1.1',
    warcHeaders: { ...headers, 'Content-Length': String(head.length + bytes) },
  })
  yield Buffer.from(`${warcHeaders.toString()}\r\n`)
  yield head
  yield* body
  yield Buffer.from('\r\n\r\n')
}

function payloadHeaders({ sha256, mediaType }: WarcFacts): Record<string, string> {
  return { 'WARC-Payload-Digest': `sha256:${sha256}`, 'WARC-Identified-Payload-Type': mediaType }
}

/** The id of a record (RFC 9562, 5.8): the same record of the same snapshot has the same, whoever saves it and when. */
function recordId({ sha256, capturedAt, number, finalUrl }: WarcFacts, which: string): string {
  const name = [sha256, capturedAt.toISOString(), number, finalUrl, which].join('\n')
  const hash = createHash('sha256').update(name).digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return `<urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}>`
}

async function* gzipMembers(records: Iterable<Chunks>): Chunks {
  for (const each of records) {
    const gzip = createGzip()
    // What fails here also fails the reading below.
    pipeline(each, gzip).catch(() => undefined)
    yield* gzip
  }
}

async function* unchanged({ sha256, bytes }: WarcFacts, body: AsyncIterable<Uint8Array>): Chunks {
  const hash = createHash('sha256')
  let seen = 0
  for await (const chunk of body) {
    hash.update(chunk)
    seen += chunk.length
    yield chunk
  }
  if (seen !== bytes || hash.digest('hex') !== sha256)
    throw new Error('The stored bytes are not those of the snapshot.')
}

async function* nothing(): Chunks {}
