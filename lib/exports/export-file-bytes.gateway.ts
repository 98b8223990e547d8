import type { Readable } from 'node:stream'
import { MissingFile } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { Refusal } from '@/lib/shared/refusal'

/** The bytes of a file that was made, as a stream. Throws `wrong-state` when the file store lost them. */
export async function exportBytes(sha256: string): Promise<Readable> {
  try {
    return await fileStore().open(sha256)
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error
    throw new Refusal(
      'wrong-state',
      'The bytes of this file are missing from the file store. Say so to whoever runs it.',
    )
  }
}

/** The same in one piece, for what is small enough to be held. */
export async function wholeExport(sha256: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await exportBytes(sha256)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
