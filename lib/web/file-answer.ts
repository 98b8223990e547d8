import { createHash } from 'node:crypto'
import { ANSWER_HEADERS, FILE_POLICY } from './security-headers'

/** A file to be saved; text as one string, or in parts that are written as they are sent. */
export type FileToSave = {
  filename: string
  contentType: string
  body: string | Iterable<string> | Uint8Array
  sha256?: string
}

/**
 * A file written while somebody waits, handed to the browser to be saved: never shown within our pages, never guessed at, never kept by
 * what stands between. It is sent part by part; what is there in one part, or has its hash already, has an ETag.
 */
export function fileAnswer({ filename, contentType, body, sha256 }: FileToSave): Response {
  const parts = whole(body)
  const hash = sha256 ?? (parts === null ? null : hashOf(parts))
  return new Response(streamOf(parts ?? (body as Iterable<string>)), {
    headers: {
      ...ANSWER_HEADERS,
      ...fileHeaders({ filename, contentType }),
      ...(hash === null ? {} : { etag: `"${hash}"` }),
    },
  })
}

/** The headers of a file that is saved under its name, which holds letters, digits, dots and dashes only. */
export function fileHeaders({ filename, contentType }: Pick<FileToSave, 'filename' | 'contentType'>) {
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${filename.replace(/[^A-Za-z0-9._-]/g, '-')}"`,
    'content-security-policy': FILE_POLICY,
  }
}

/** The parts when they are all there already; null when they are still to be written. */
function whole(body: FileToSave['body']): (Uint8Array | string)[] | null {
  if (typeof body === 'string' || body instanceof Uint8Array) return [body]
  return Array.isArray(body) ? body : null
}

function hashOf(parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Written as it is asked for: a slow reader holds nothing more in memory than the part it is sent. */
function streamOf(parts: Iterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const next = parts[Symbol.iterator]()
  return new ReadableStream({
    pull(controller) {
      const { value, done } = next.next()
      if (done) return controller.close()
      controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    cancel: () => void next.return?.(),
  })
}
