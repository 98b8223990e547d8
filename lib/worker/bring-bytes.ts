import { CaptureFailure } from '@/lib/capture/capture-problem'
import { fetchPage } from '@/lib/capture/fetch-page.gateway'
import type { SpooledFile } from '@/lib/capture/fetched-page'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { LARGEST_UPLOAD } from '@/lib/evidence/capture-file.input'
import { type CaptureToDo, noteProgress, noteReading } from '@/lib/evidence/capture-progress.store'
import type { Answer } from '@/lib/evidence/snapshot.store'
import { MissingFile, WrongHash } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool, spoolFolder, unspool } from '@/lib/files/spool.gateway'
import { expectFile } from '@/lib/files/stored-file.store'
import { settings } from '@/lib/shared/settings'

/** Bytes that lie in the file store and, until `unspool`, in the spool; of an address also how it answered. */
export type BroughtBytes = { file: SpooledFile; answer: Answer | null }

/** How often progress is written at most, in milliseconds. */
const TELL_EVERY = 500

/** Brings the bytes of a capture: fetched and stored, or read back from the store. Throws CaptureFailure. */
export async function bringBytes(toDo: CaptureToDo, stop: AbortSignal): Promise<BroughtBytes> {
  if (toDo.way !== 'address') return { file: await storedBytes(toDo), answer: null }
  if (toDo.url === null) throw new CaptureFailure('bad-address', 'There is no address to fetch.', 'useless')
  const progress = tellProgress(toDo.id)
  const options = { spool: await spoolFolder(), allow: settings().CAPTURE_ALLOW, signal: stop }
  const { file, ...answer } = await fetchPage(toDo.url, { ...options, onProgress: progress.note })
  try {
    await progress.written()
    await store(toDo.id, file)
  } catch (error) {
    await unspool(file)
    throw error
  }
  return { file, answer }
}

/** First the record, committed, then the bytes; they count when the snapshot is kept. */
async function store(captureId: string, file: SpooledFile): Promise<void> {
  const { sha256, bytes } = file
  await inTransaction(async (tx) => {
    await expectFile(tx, { sha256, bytes })
    await noteReading(tx, captureId, { sha256, bytes })
  })
  await fileStore().put(file)
}

async function storedBytes({ file }: CaptureToDo): Promise<SpooledFile> {
  if (file === null) throw GONE
  try {
    const spooled = await spool(await fileStore().open(file.sha256), { most: LARGEST_UPLOAD })
    if (spooled.sha256 === file.sha256) return spooled
    await unspool(spooled)
    throw GONE
  } catch (error) {
    if (error instanceof MissingFile || error instanceof WrongHash) throw GONE
    throw error
  }
}

/** Writes how far a fetch has come, one write at a time; a write that fails is not worth failing the fetch. */
function tellProgress(captureId: string) {
  let last = 0
  let writing: Promise<void> | null = null
  const note = (received: number, expected: number | null) => {
    const time = performance.now()
    if (writing !== null || time - last < TELL_EVERY) return
    last = time
    writing = noteProgress(db(), captureId, received, expected)
      .catch(() => undefined)
      .finally(() => {
        writing = null
      })
  }
  return { note, written: async () => void (await writing) }
}

const GONE = new CaptureFailure(
  'unreadable-file',
  'The bytes of this file are missing from the file store, or damaged. Upload it once more.',
  'useless',
)
