import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { type FileStore, MissingFile } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { sha256Of } from '@/lib/files/sha256-of'
import {
  confirmFile,
  type FileRecord,
  filesToHash,
  forgetArrival,
  noteDamaged,
  noteHashed,
  staleArrivals,
  storedTotals,
  withoutRecord,
} from '@/lib/files/stored-file.store'
import { now } from '@/lib/shared/clock'

/** What a look at the file store found; hashes of files whose bytes are others, are gone, or that no record names. */
export type FilesChecked = {
  /** Stored in all, and how many of them were read back this time. */
  files: number
  bytes: number
  readBack: number
  damaged: string[]
  missing: string[]
  withoutRecord: string[]
}

/** A file that was expected and not stored in an hour: whoever brought it is no more. */
const LATE = 60 * 60 * 1000
const A_BATCH = 100

/** Reads stored files back, the longest unread first and `most` of them at most, notes which are damaged, and settles what never arrived. A store that cannot be reached is an error, not a damage. */
export async function checkStoredFiles({ most, stop }: { most: number; stop?: AbortSignal }): Promise<FilesChecked> {
  const store = fileStore()
  const found = { damaged: [] as string[], missing: [] as string[] }
  await settleArrivals(store, stop)
  const readBack = await readFilesBack(store, most, found, stop)
  const strays = await recordless(store, stop)
  return { ...(await storedTotals(db())), readBack, ...found, withoutRecord: strays }
}

type Found = { damaged: string[]; missing: string[] }

async function readFilesBack(store: FileStore, most: number, found: Found, stop?: AbortSignal): Promise<number> {
  const before = now()
  for (let count = 0; ; ) {
    const limit = Math.min(A_BATCH, most - count)
    const files = limit > 0 ? await filesToHash(db(), { before, limit }) : []
    if (files.length === 0) return count
    for (const file of files) {
      stop?.throwIfAborted()
      await readFileBack(store, file, found)
      count += 1
    }
  }
}

async function readFileBack(store: FileStore, file: FileRecord, found: Found): Promise<void> {
  const state = await stateOf(store, file)
  if (state === 'whole') return noteHashed(db(), file.sha256)
  found[state].push(file.sha256)
  await noteDamaged(db(), file.sha256)
}

async function stateOf(store: FileStore, { sha256 }: FileRecord): Promise<'whole' | keyof Found> {
  try {
    return (await sha256Of(await store.open(sha256))) === sha256 ? 'whole' : 'damaged'
  } catch (error) {
    if (error instanceof MissingFile) return 'missing'
    // The disk itself cannot read these bytes any more; the files behind it must still have their turn.
    if ((error as NodeJS.ErrnoException).code === 'EIO') return 'damaged'
    throw error
  }
}

/** Records of files that never came are removed; bytes that came while their capture was killed are kept, with their record. */
async function settleArrivals(store: FileStore, stop?: AbortSignal): Promise<void> {
  const before = new Date(now().getTime() - LATE)
  for (const file of await staleArrivals(db(), before)) {
    stop?.throwIfAborted()
    const state = await stateOf(store, file)
    if (state === 'whole') await confirmFile(db(), file.sha256)
    if (state === 'missing') await inTransaction((tx) => forgetArrival(tx, file.sha256, before))
  }
}

/** Every record is committed before its bytes are put, so bytes seen now without a record had none then. */
async function recordless(store: FileStore, stop?: AbortSignal): Promise<string[]> {
  const strays: string[] = []
  let batch: string[] = []
  const ask = async () => {
    strays.push(...(await withoutRecord(db(), batch)))
    batch = []
  }
  for await (const sha256 of store.list()) {
    stop?.throwIfAborted()
    batch.push(sha256)
    if (batch.length === A_BATCH) await ask()
  }
  await ask()
  return strays
}
