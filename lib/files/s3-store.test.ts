import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { s3Store } from './s3-store.gateway'

const SHA256 = 'ab'.repeat(32)
const SECRET = 'a-secret-nobody-may-read'
let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A store that gives these answers, one after the other, and keeps what it was asked. */
async function answering(...answers: { status: number; body?: string }[]) {
  const asked: { url: string; headers: IncomingHttpHeaders }[] = []
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    const { status, body } = answers[Math.min(asked.length, answers.length) - 1] ?? { status: 500 }
    response.writeHead(status).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const key = { accessKeyId: 'DESK', secretAccessKey: SECRET }
  return { asked, store: s3Store({ endpoint, bucket: 'evidence', region: 'eu-central-1', ...key }) }
}

describe('speaking to an S3 store', () => {
  test('every request is signed for its region and day, with the hash of its body', async () => {
    const { asked, store } = await answering({ status: 404 })
    expect(await store.stat(SHA256)).toBeNull()
    expect(asked[0]?.url).toBe(`/evidence/files/ab/ab/${SHA256}`)
    expect(asked[0]?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=DESK\/\d{8}\/eu-central-1\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/,
    )
    expect(asked[0]?.headers['x-amz-content-sha256']).toMatch(/^e3b0c442/)
  })

  test('a store that is busy is asked again', async () => {
    const { asked, store } = await answering({ status: 503 }, { status: 200, body: 'the bytes' })
    const chunks: Buffer[] = []
    for await (const chunk of await store.open(SHA256)) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('the bytes')
    expect(asked).toHaveLength(2)
  })

  test('a list goes on after the last key of each page', async () => {
    const page = (keys: string[], more: boolean) => {
      const body = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')
      return { status: 200, body: `<ListBucketResult><IsTruncated>${more}</IsTruncated>${body}</ListBucketResult>` }
    }
    const [first, second] = [SHA256, 'ef'.repeat(32)]
    const { asked, store } = await answering(
      page([`files/ab/ab/${first}`, 'files/notes &amp; more'], true),
      page([`files/ef/ef/${second}`], false),
    )
    const found: string[] = []
    for await (const sha256 of store.list()) found.push(sha256)
    expect(found).toEqual([first, second])
    expect(asked.map(({ url }) => url)).toEqual([
      '/evidence/?list-type=2&prefix=files%2F',
      '/evidence/?list-type=2&prefix=files%2F&start-after=files%2Fnotes%20%26%20more',
    ])
  })

  test.each([
    ['no', { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }, 'answered 403 AccessDenied to GET'],
    ['elsewhere', { status: 301, body: '' }, 'cannot be reached'],
    ['nothing to be understood', { status: 400, body: SECRET }, 'answered 400 to GET'],
  ])('an answer that says %s is no missing file, and no secret is told', async (_what, answer, sentence) => {
    const { store } = await answering(answer)
    const said: unknown = await store.open(SHA256).catch((error: unknown) => error)
    expect(String(said)).toContain(sentence)
    expect(JSON.stringify(said, Object.getOwnPropertyNames(said)) + String(said)).not.toContain(SECRET)
  })

  test('a store that is not there says so', async () => {
    const { store } = await answering({ status: 200 })
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await expect(store.stat(SHA256)).rejects.toThrow('The S3 store cannot be reached (ECONNREFUSED).')
  })
})
