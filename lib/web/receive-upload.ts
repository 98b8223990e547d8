import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { SpooledFile } from '@/lib/capture/fetched-page'
import { type CapturedFile, captureFile } from '@/lib/evidence/capture-file.command'
import { LARGEST_UPLOAD, type UploadInput, uploadInput } from '@/lib/evidence/capture-file.input'
import { expectUpload, refuseBusySource } from '@/lib/evidence/upload.store'
import { TooManyBytes } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool, unspool } from '@/lib/files/spool.gateway'
import { type Issues, Refusal } from '@/lib/shared/refusal'
import { FileTooLarge, saidSize } from './request-size'

const TOO_LARGE = 'The file is larger than 50 MB, the most that is kept.'

/**
 * Receives a file for a source. Its bytes are the body of the request, its name the header X-File-Name, and the source it belongs
 * to, or what a new one is, the header X-Source (fields as JSON) or the query; headers are URI-encoded. Nothing is read before the
 * person may, and nothing is held in memory.
 */
export async function receiveUpload(actor: Actor, request: Request): Promise<CapturedFile> {
  authorise(actor, 'source.capture', { deskId: actor.deskId })
  const input = uploadFields(request)
  if (!('title' in input.source)) await refuseBusySource(actor, input.source.id)
  if (saidSize(request.headers) > LARGEST_UPLOAD) throw new FileTooLarge(TOO_LARGE)
  if (request.body === null) throw empty()
  return keepUpload(actor, { ...input, way: 'file' }, Readable.fromWeb(request.body as ReadableStream<Uint8Array>))
}

/** Keeps bytes that were sent in the file store and has them read: their record first, then they, then what points to them. */
export async function keepUpload(
  actor: Actor,
  input: UploadInput & { way: 'file' | 'typed' },
  bytes: Readable,
): Promise<CapturedFile> {
  const file = await received(bytes)
  try {
    if (file.bytes === 0) throw empty()
    const record = { sha256: file.sha256, bytes: file.bytes }
    await expectUpload(record)
    await fileStore().put(file)
    return await captureFile(actor, { ...input, file: record })
  } finally {
    await unspool(file)
  }
}

async function received(bytes: Readable): Promise<SpooledFile> {
  try {
    return await spool(bytes, { most: LARGEST_UPLOAD })
  } catch (error) {
    throw error instanceof TooManyBytes ? new FileTooLarge(TOO_LARGE) : error
  }
}

function uploadFields({ url, headers }: Request): UploadInput {
  const fields = { ...Object.fromEntries(new URL(url).searchParams), ...sourceFields(headers) }
  const parsed = uploadInput.safeParse({ ...fields, fileName: fileName(headers) })
  if (parsed.success) return parsed.data
  const issues: Issues = {}
  for (const { path, message } of parsed.error.issues) issues[String(path[0] ?? '')] ??= [message]
  throw new Refusal('invalid', parsed.error.issues[0]?.message ?? 'Something is missing.', { issues })
}

/** What is said of a source would stand in the logs of every proxy, were it in the address. */
function sourceFields(headers: Headers): object {
  try {
    const fields: unknown = JSON.parse(decoded(headers.get('x-source')) ?? '{}')
    return typeof fields === 'object' && fields !== null ? fields : {}
  } catch {
    return {}
  }
}

/**
 * The last part of the name, as older browsers sent whole paths; the end of a long one, which tells the kind of file, and no marks that
 * turn its letters round to tell another.
 */
function fileName(headers: Headers): string | null {
  const name = decoded(headers.get('x-file-name'))
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  return name ? name.slice(-255).replace(/^[\udc00-\udfff]/, '') : null
}

function decoded(header: string | null): string | null {
  try {
    return header === null ? null : decodeURIComponent(header)
  } catch {
    return null
  }
}

function empty(): Refusal {
  return new Refusal('invalid', 'The file is empty.', { issues: { file: ['The file is empty.'] } })
}
