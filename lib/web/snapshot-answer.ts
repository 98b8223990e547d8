import { Readable } from 'node:stream'
import { decodeText } from '@/lib/articles/decode-file'
import { displayPicture } from '@/lib/capture/display-picture.gateway'
import { mhtmlPage } from '@/lib/capture/mhtml-page'
import { warcOf } from '@/lib/capture/warc.gateway'
import type { SnapshotFile } from '@/lib/evidence/snapshot-file.query'
import { MissingFile } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { Refusal } from '@/lib/shared/refusal'
import { ANSWER_HEADERS, FILE_POLICY, FRAME_POLICY } from './security-headers'
import { shutPage } from './shut-page'

/** Larger pages are not put into a frame, in bytes; they can be saved. */
const LARGEST_FRAME = 10 * 1024 * 1024

/** The bytes of a snapshot as they were captured, to be saved. */
export async function fileOf(snapshot: SnapshotFile): Promise<Response> {
  const name = snapshot.fileName ?? `snapshot-${snapshot.number}${ENDINGS[snapshot.mediaType] ?? ''}`
  return toSave(await storedBytes(snapshot), name, snapshot.mediaType)
}

/** A snapshot as a web archive, to be saved. */
export async function archiveOf(snapshot: SnapshotFile): Promise<Response> {
  const name = `${(snapshot.fileName ?? 'snapshot').replace(/\.[^.]*$/, '')}-${snapshot.number}.warc.gz`
  return toSave(await warcOf(snapshot, await storedBytes(snapshot)), name, 'application/warc')
}

/** A picture made anew for the screen. */
export async function pictureOf(snapshot: SnapshotFile): Promise<Response> {
  if (!/^image\/(?:png|jpeg|webp)$/.test(snapshot.mediaType)) throw new Refusal('not-found', 'This is no picture.')
  const bytes = await wholeBytes(snapshot)
  const picture = await displayPicture(bytes).catch((error: Error) => {
    throw new Refusal('wrong-state', error.message)
  })
  const headers = { ...ANSWER_HEADERS, 'content-type': picture.mediaType, 'content-security-policy': FILE_POLICY }
  return new Response(new Uint8Array(picture.bytes), { headers })
}

/** A stored page for a frame of ours, without scripts and without any network. */
export async function frameOf(snapshot: SnapshotFile): Promise<Response> {
  if (!PAGES.includes(snapshot.mediaType)) throw new Refusal('not-found', 'This is no page.')
  if (snapshot.bytes > LARGEST_FRAME)
    throw new Refusal('wrong-state', 'This page is too large to be shown; save it instead.')
  const html = htmlOf(snapshot, await wholeBytes(snapshot))
  return new Response(shutPage(html), {
    headers: {
      ...ANSWER_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': FRAME_POLICY,
      'x-frame-options': 'SAMEORIGIN',
      'x-dns-prefetch-control': 'off',
      'referrer-policy': 'no-referrer',
    },
  })
}

function htmlOf({ mediaType, headers }: SnapshotFile, bytes: Buffer): string {
  if (mediaType !== 'text/html') return mhtmlPage(bytes)
  const type = headers?.findLast(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const decoded = decodeText(bytes, /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? null)
  return decoded.ok ? decoded.text : ''
}

async function storedBytes({ sha256 }: SnapshotFile): Promise<Readable> {
  try {
    return await fileStore().open(sha256)
  } catch (error) {
    throw error instanceof MissingFile ? new Refusal('not-found', LOST) : error
  }
}

async function wholeBytes(snapshot: SnapshotFile): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await storedBytes(snapshot)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function toSave(bytes: Readable, name: string, contentType: string): Response {
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      ...ANSWER_HEADERS,
      'content-type': contentType,
      'content-disposition': attachment(name),
      'content-security-policy': FILE_POLICY,
    },
  })
}

/** The name twice: in letters every browser reads, and whole (RFC 6266). */
function attachment(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

const PAGES = ['text/html', 'multipart/related', 'message/rfc822']
const LOST = 'The bytes of this snapshot are missing from the file store.'
const ENDINGS: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'text/html': '.html',
  'text/plain': '.txt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
  'multipart/related': '.mhtml',
}
