import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Actor } from '@/lib/access/actor'
import { readBytes } from '@/lib/capture/read-bytes'
import { inTransaction } from '@/lib/db/transaction'
import { captureFile } from '@/lib/evidence/capture-file.command'
import { uploadInput } from '@/lib/evidence/capture-file.input'
import { keepCapture } from '@/lib/evidence/keep-capture.command'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool, unspool } from '@/lib/files/spool.gateway'
import { expectFile } from '@/lib/files/stored-file.store'

/** Adds a source with one of the documents of the demo as its snapshot, as an upload does; nothing is fetched. Gives its id. */
export async function seedSourceWithDocument(
  actor: Actor,
  source: Record<string, unknown>,
  document: string,
): Promise<string> {
  const bytes = await readFile(new URL(`documents/${document}`, import.meta.url))
  const spooled = await spool(Readable.from([bytes]), { most: bytes.length })
  const file = { sha256: spooled.sha256, bytes: spooled.bytes }
  await inTransaction((tx) => expectFile(tx, file))
  await fileStore().put(spooled)
  await unspool(spooled)
  const { sourceId, captureId } = await captureFile(actor, {
    ...uploadInput.parse({ ...source, fileName: document }),
    way: 'file',
    file,
  })
  // Our own words need no process of their own to be read in.
  const read = await readBytes(bytes, { contentType: null, fileName: document, url: null })
  await keepCapture(actor, { captureId, file, read, answer: null })
  return sourceId
}
