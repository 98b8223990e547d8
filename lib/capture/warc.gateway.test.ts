import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { lastingWarc, warcOf } from './warc.gateway'
import type { WarcFacts } from './warc-facts'

const BODY = Buffer.from('<!doctype html><title>Ferry times</title><p>The last ferry leaves at 21.40.</p>')
const SHA256 = createHash('sha256').update(BODY).digest('hex')

const page: WarcFacts = {
  requestedUrl: 'http://ferry-times.example/#autumn',
  finalUrl: 'https://ferry-times.example/autumn?a=b#times',
  redirects: [
    { status: 301, from: 'http://ferry-times.example/#autumn', to: 'https://ferry-times.example/#autumn' },
    { status: 302, from: 'https://ferry-times.example/#autumn', to: 'https://ferry-times.example/autumn?a=b#times' },
  ],
  httpStatus: 200,
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['content-encoding', 'gzip'],
    ['Transfer-Encoding', 'chunked'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
    ['WARC-Type', 'planted'],
    ['WARC-Type', 'planted,,,twice'],
    ['X-Name', 'caf\u00e9'],
  ],
  ipAddress: '192.0.2.7',
  capturedAt: new Date('2024-01-25T17:00:00.123Z'),
  mediaType: 'text/html',
  fileName: null,
  sha256: SHA256,
  bytes: BODY.length,
  number: 3,
}

const upload: WarcFacts = {
  ...page,
  requestedUrl: null,
  finalUrl: null,
  redirects: null,
  httpStatus: null,
  headers: null,
  ipAddress: null,
  mediaType: 'application/pdf',
  fileName: 'Fährplan\r\nWARC-Type: planted \ud800.pdf',
}

async function warc(facts: WarcFacts, body: Iterable<Buffer> = [BODY]): Promise<Buffer> {
  return buffer(await warcOf(facts, Readable.from(body)))
}

async function recordsOf(file: Buffer) {
  const records = []
  for await (const record of WARCParser.iterRecords(Readable.from([file]), { keepHeadersCase: true })) {
    records.push({
      type: record.warcType,
      url: record.warcTargetURI,
      header: (name: string) => record.warcHeader(name),
      http: record.httpHeaders?.toString() ?? null,
      body: Buffer.from(await record.readFully(true)),
    })
  }
  return records
}

describe('a web archive file', () => {
  test('of an address holds every request and answer on the way to it', async () => {
    const records = await recordsOf(await warc(page))
    expect(records.map(({ type, url }) => [type, url])).toEqual([
      ['warcinfo', undefined],
      ['request', 'http://ferry-times.example/'],
      ['response', 'http://ferry-times.example/'],
      ['request', 'https://ferry-times.example/'],
      ['response', 'https://ferry-times.example/'],
      ['request', 'https://ferry-times.example/autumn?a=b'],
      ['response', 'https://ferry-times.example/autumn?a=b'],
    ])
    expect(records[0]?.body.toString()).toMatch(/^software: Plumbline\/\d/)
    expect(records[2]?.http).toBe(
      'HTTP/1.1 301 Moved Permanently\r\nLocation: https://ferry-times.example/#autumn\r\nContent-Length: 0\r\n',
    )
    expect(records[5]?.http).toMatch(
      /^GET \/autumn\?a=b HTTP\/1\.1\r\nHost: ferry-times\.example\r\nUser-Agent: Plumbline/,
    )
    expect(records[5]?.header('WARC-Concurrent-To')).toBe(records[6]?.header('WARC-Record-ID'))
  })

  test('holds the body byte for byte under its hash, with what was known of it', async () => {
    const answer = (await recordsOf(await warc(page))).at(-1)
    expect(answer?.body).toEqual(BODY)
    expect(answer?.header('WARC-Payload-Digest')).toBe(`sha256:${SHA256}`)
    expect(answer?.header('WARC-Date')).toBe('2024-01-25T17:00:00.123Z')
    expect(answer?.header('WARC-IP-Address')).toBe('192.0.2.7')
    expect(answer?.header('WARC-Identified-Payload-Type')).toBe('text/html')
  })

  test('is one gzip member for each record, each as long as it says, with headers as they came', async () => {
    const file = await warc(page)
    const text = gunzipSync(file).toString('latin1')
    const members = file.toString('latin1').split('\x1f\x8b\x08').length - 1
    expect(members).toBe(7)
    const last = text.slice(text.lastIndexOf('WARC/1.1\r\n'))
    const [head = '', block = ''] = [last.slice(0, last.indexOf('\r\n\r\n')), last.slice(last.indexOf('\r\n\r\n') + 4)]
    const length = Number(/^Content-Length: (\d+)$/m.exec(head)?.[1])
    expect(block.slice(length)).toBe('\r\n\r\n')
    expect(block.slice(0, length)).toBe(
      [
        'HTTP/1.1 200 OK',
        'Content-Type: text/html; charset=utf-8',
        'X-Orig-content-encoding: gzip',
        'X-Orig-Transfer-Encoding: chunked',
        'Set-Cookie: a=1',
        'Set-Cookie: b=2',
        'WARC-Type: planted',
        'WARC-Type: planted,,,twice',
        'X-Name: caf\u00e9',
        `Content-Length: ${BODY.length}`,
        '',
        BODY.toString('latin1'),
      ].join('\r\n'),
    )
  })

  test('of an uploaded file holds one resource, whatever its name', async () => {
    const records = await recordsOf(await warc(upload))
    expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'resource'])
    expect(records[1]?.url).toBe('file:///F%C3%A4hrplan%0D%0AWARC-Type%3A%20planted%20%EF%BF%BD.pdf')
    expect(records[1]?.header('Content-Type')).toBe('application/pdf')
    expect(records[1]?.body).toEqual(BODY)
  })

  test.each([
    ['other bytes', [Buffer.from(BODY.toString().replace('21.40', '21.45'))]],
    ['fewer', [BODY.subarray(1)]],
    ['none', []],
  ])('is not to be had whole of a body that is not the one kept: %s', async (_what, body) => {
    await expect(warc(page, body)).rejects.toThrow('not those of the snapshot')
  })

  test('fails as the body does, and closes it when nobody reads on', async () => {
    const broken = new Readable({ read: () => undefined })
    const file = await warcOf(page, broken)
    broken.destroy(new Error('the disk is gone'))
    await expect(buffer(file)).rejects.toThrow('the disk is gone')

    const body = Readable.from([BODY])
    const unread = await warcOf(page, body)
    unread.destroy()
    await new Promise((resolve) => unread.once('close', resolve))
    expect(body.destroyed).toBe(true)
  })

  test('of 50 MB flows through in pieces', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'The last ferry leaves at 21.40. ')
    const pieces = Array.from({ length: 50 }, () => piece)
    const hash = createHash('sha256')
    for (const each of pieces) hash.update(each)
    const facts = { ...page, bytes: piece.length * 50, sha256: hash.digest('hex') }
    const answer = (await recordsOf(await warc(facts, pieces))).at(-1)
    expect(answer?.body.length).toBe(facts.bytes)
  })
})

describe('a web archive file made to last', () => {
  const lasting = async (facts: WarcFacts, body: Buffer[] = [BODY]) =>
    buffer(Readable.from(lastingWarc(facts, Readable.from(body)), { objectMode: false }))

  test('is the same bytes whenever it is made, and says no version and no request', async () => {
    const file = await lasting(page)
    expect(await lasting(page)).toEqual(file)
    expect(file.toString('latin1')).not.toMatch(/Plumbline\/\d|User-Agent/)
    expect((await recordsOf(file)).map(({ type, url }) => [type, url])).toEqual([
      ['warcinfo', undefined],
      ['response', 'http://ferry-times.example/'],
      ['response', 'https://ferry-times.example/'],
      ['response', 'https://ferry-times.example/autumn?a=b'],
    ])
  })

  test('holds the body byte for byte, in records that all have another id', async () => {
    const records = await recordsOf(await lasting(page))
    expect(records.at(-1)?.body).toEqual(BODY)
    expect(new Set(records.map(({ header }) => header('WARC-Record-ID'))).size).toBe(records.length)
    expect((await recordsOf(await lasting(upload))).map(({ type }) => type)).toEqual(['warcinfo', 'resource'])
  })

  test('is not to be had whole of a body that is not the one kept', async () => {
    await expect(lasting(page, [BODY.subarray(1)])).rejects.toThrow('not those of the snapshot')
  })
})
