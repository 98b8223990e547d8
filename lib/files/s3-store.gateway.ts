import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsV4Signer } from 'aws4fetch'
import type { SpooledFile } from '@/lib/capture/fetched-page'
import { type FileStore, hashInPlace, MissingFile, placeOf, WrongHash } from './file-store'
import { sha256Of } from './sha256-of'

/** An S3 bucket and the key that opens it; addressed by path, which every S3-compatible store understands. */
export type S3Bucket = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const TRIES = 3
/** Milliseconds for a whole request, its body included: 50 MB at 400 KB a second. */
const PATIENCE = 120_000

/** A file store in an S3 bucket, under the keys files/ab/cd/<sha256>. */
export function s3Store(bucket: S3Bucket): FileStore {
  return {
    put: (file) => put(bucket, file),
    open: async (sha256) => open(bucket, sha256),
    stat: async (sha256) => stat(bucket, sha256),
    list: () => list(bucket),
  }
}

async function put(bucket: S3Bucket, file: SpooledFile): Promise<void> {
  const { path, bytes, sha256 } = file
  if ((await stat(bucket, sha256))?.bytes === bytes && (await sha256Of(await open(bucket, sha256))) === sha256) return
  // Hashed before anything is sent: not every store checks the hash that we sign.
  if ((await sha256Of(createReadStream(path))) !== sha256) throw new WrongHash(sha256)
  const headers = {
    'content-length': String(bytes),
    'content-type': 'application/octet-stream',
    'x-amz-content-sha256': sha256,
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  }
  const body = () => Readable.toWeb(createReadStream(path)) as ReadableStream
  const answer = await ask(bucket, { method: 'PUT', key: keyOf(sha256), headers, body })
  if (!answer.ok) throw await trouble('PUT', answer)
  await answer.body?.cancel()
}

async function open(bucket: S3Bucket, sha256: string): Promise<Readable> {
  const answer = await ask(bucket, { method: 'GET', key: keyOf(sha256) })
  if (answer.status === 404) {
    await answer.body?.cancel()
    throw new MissingFile(sha256)
  }
  if (!answer.ok || answer.body === null) throw await trouble('GET', answer)
  return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
}

async function stat(bucket: S3Bucket, sha256: string): Promise<{ bytes: number } | null> {
  const answer = await ask(bucket, { method: 'HEAD', key: keyOf(sha256) })
  if (answer.status === 404) return null
  if (!answer.ok) throw await trouble('HEAD', answer)
  return { bytes: Number(answer.headers.get('content-length')) }
}

async function* list(bucket: S3Bucket): AsyncIterable<string> {
  // Keys come in their order, so the next page begins after the last key of this one; some stores cannot read back their own tokens.
  for (let after = ''; ; ) {
    const page = { 'list-type': '2', prefix: 'files/' }
    const query = new URLSearchParams(after === '' ? page : { ...page, 'start-after': after })
    const answer = await ask(bucket, { method: 'GET', key: '', query })
    if (!answer.ok) throw await trouble('LIST', answer)
    const xml = await answer.text()
    const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => unescapeXml(key))
    for (const sha256 of keys.map(hashInPlace)) if (sha256 !== null) yield sha256
    const last = keys.at(-1)
    if (last === undefined || last === after || !/<IsTruncated>\s*true\s*</.test(xml)) return
    after = last
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function unescapeXml(text: string): string {
  return text.replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

type Asked = {
  method: 'GET' | 'HEAD' | 'PUT'
  key: string
  query?: URLSearchParams
  headers?: Record<string, string>
  body?: () => ReadableStream
}

/** Sends one signed request, again when the store is busy; a body is made anew for each try. Errors tell no key and no secret. */
async function ask(bucket: S3Bucket, { method, key, query, headers, body }: Asked): Promise<Response> {
  const base = `${bucket.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket.bucket)}`
  const url = `${base}/${key}${query === undefined ? '' : `?${query}`.replaceAll('+', '%20')}`
  for (let attempt = 1; ; attempt += 1) {
    const { accessKeyId, secretAccessKey, region } = bucket
    const signer = new AwsV4Signer({
      method,
      url,
      headers: { 'x-amz-content-sha256': EMPTY, ...headers },
      service: 's3',
      accessKeyId,
      secretAccessKey,
      region,
    })
    const signed = await signer.sign()
    const answer = await fetch(signed.url, {
      method,
      headers: signed.headers,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined ? {} : { body: body(), duplex: 'half' as const }),
    }).catch((error: unknown) => new Error(`The S3 store cannot be reached (${reasonOf(error)}).`))
    const isBusy = answer instanceof Error || answer.status >= 500 || answer.status === 429
    if (isBusy && attempt < TRIES) {
      if (answer instanceof Response) await answer.body?.cancel()
      await new Promise((done) => setTimeout(done, 100 * 4 ** attempt))
      continue
    }
    if (answer instanceof Error) throw answer
    return answer
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return 'unknown reason'
  return (cause as NodeJS.ErrnoException).code?.toString() ?? cause.name
}

async function trouble(what: string, answer: Response): Promise<Error> {
  const code = /<Code>([A-Za-z]+)<\/Code>/.exec(await answer.text().catch(() => ''))?.[1]
  return new Error(`The S3 store answered ${answer.status}${code === undefined ? '' : ` ${code}`} to ${what}.`)
}

function keyOf(sha256: string): string {
  return `files/${placeOf(sha256)}`
}
