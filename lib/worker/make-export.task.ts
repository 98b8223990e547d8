import { PassThrough } from 'node:stream'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { contentToExport } from '@/lib/exports/export-file-content.store'
import { failExport, keepExport, noteExport } from '@/lib/exports/export-file.store'
import { beginExport, type ExportToDo } from '@/lib/exports/export-file-to-do.store'
import { FORMAT_WORDS } from '@/lib/exports/export-format'
import { printOf } from '@/lib/exports/print'
import { type ExportStep, writeLong } from '@/lib/exports/write-long.gateway'
import { TooManyBytes } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool, unspool } from '@/lib/files/spool.gateway'
import { expectFile } from '@/lib/files/stored-file.store'
import { Refusal } from '@/lib/shared/refusal'
import type { Task } from './task'

/** The largest file that is made, in bytes: its size is kept as a 32-bit number. */
const LARGEST_EXPORT = 2 ** 31 - 1
/** How often progress is written at most, in milliseconds. */
const TELL_EVERY = 250

/** Makes a file that was asked for and keeps it in the file store; or says why not. Killed at any moment it is begun again. */
export const makeExport: Task<'make-export'> = async ({ exportFileId }, { stop }) => {
  const toDo = await inTransaction((tx) => beginExport(tx, exportFileId))
  if (toDo === null) return
  try {
    await make(toDo, stop)
  } catch (error) {
    // Ended by us: it goes on with the next start.
    if (stop.aborted) throw error
    await failExport(db(), toDo.id, sentenceFor(toDo, error))
    if (!isAnswer(error)) throw error
  }
}

/** The record of the bytes is committed before they are put, and the row names them when they are there. */
async function make(toDo: ExportToDo, stop: AbortSignal): Promise<void> {
  const tell = teller(toDo.id)
  await tell({ done: 0, total: 3, sentence: 'What it says is being read.' })
  const print = printOf(await contentToExport(db(), toDo.actor, toDo.of), toDo.options)
  const out = new PassThrough()
  // It may break before the spool listens; how it broke is told by `writing`.
  out.on('error', () => undefined)
  const spooling = spool(out, { most: LARGEST_EXPORT })
  const writing = writeLong(toDo.actor, { ...toDo, print, out, tell, stop }).catch((error: Error) => {
    out.destroy(error)
    throw error
  })
  const [written, spooled] = await Promise.allSettled([writing, spooling])
  if (spooled.status === 'rejected') {
    throw written.status === 'rejected' && !(spooled.reason instanceof TooManyBytes) ? written.reason : spooled.reason
  }
  const file = spooled.value
  try {
    if (written.status === 'rejected') throw written.reason
    stop.throwIfAborted()
    await expectFile(db(), { sha256: file.sha256, bytes: file.bytes })
    await fileStore().put(file)
    await inTransaction((tx) => keepExport(tx, toDo.id, { file, ...written.value }))
  } finally {
    await unspool(file)
  }
}

/** Writes how far it is, in a short transaction of its own; a step that follows at once on another is left out. */
function teller(id: string) {
  let last = Number.NEGATIVE_INFINITY
  return async (step: ExportStep) => {
    const time = performance.now()
    if (time - last < TELL_EVERY) return
    last = time
    await noteExport(db(), id, step)
  }
}

function isAnswer(error: unknown): error is Refusal | TooManyBytes {
  return error instanceof Refusal || error instanceof TooManyBytes
}

function sentenceFor({ format }: ExportToDo, error: unknown): string {
  if (error instanceof TooManyBytes) return 'The file would be larger than 2 GB, the most that is made.'
  if (isAnswer(error)) return error.message
  return `The ${FORMAT_WORDS[format]} file could not be made, because something went wrong here. Ask for it once more; if it fails again, the log of the server says why.`
}
