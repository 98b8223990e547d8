import { CaptureFailure } from '@/lib/capture/capture-problem'
import { readSpooledFile } from '@/lib/capture/read-file.gateway'
import { inTransaction } from '@/lib/db/transaction'
import { MOST_ATTEMPTS } from '@/lib/evidence/capture'
import { beginCapture, type CaptureToDo, waitAgain } from '@/lib/evidence/capture-progress.store'
import { failCapture } from '@/lib/evidence/fail-capture.command'
import { keepCapture } from '@/lib/evidence/keep-capture.command'
import { unspool } from '@/lib/files/spool.gateway'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { type BroughtBytes, bringBytes } from './bring-bytes'
import type { Task } from './task'

/** How long a capture that failed waits before its second and third attempt, in milliseconds. */
const PAUSES = [5_000, 30_000]

/** Does one capture: brings its bytes into the store, reads them, keeps both; or says why not. Killed at any moment it is begun again. */
export const capture: Task<'capture'> = async ({ captureId }, { stop }) => {
  const toDo = await inTransaction((tx) => beginCapture(tx, captureId))
  if (toDo === null) return
  if (toDo.attempts > MOST_ATTEMPTS) return fail(toDo, WORN_OUT)
  try {
    const brought = await bringBytes(toDo, stop)
    try {
      await keep(toDo, brought)
    } finally {
      await unspool(brought.file)
    }
  } catch (error) {
    if (error instanceof CaptureFailure) await failOrWait(toDo, error, stop)
    else if (error instanceof Refusal) await fail(toDo, new CaptureFailure('not-allowed', error.message, 'useless'))
    else throw error
  }
}

async function keep(toDo: CaptureToDo, { file, answer }: BroughtBytes): Promise<void> {
  const contentType = answer?.headers.findLast(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const hints = toDo.way === 'typed' ? TYPED : { contentType, fileName: toDo.fileName, url: answer?.finalUrl }
  const read = await readSpooledFile(file, hints)
  const { sha256, bytes } = file
  await keepCapture(toDo.actor, { captureId: toDo.id, file: { sha256, bytes }, read, answer })
}

async function failOrWait(toDo: CaptureToDo, failure: CaptureFailure, stop: AbortSignal): Promise<void> {
  // Ended by us, not by the page: the attempt does not count, and goes on with the next start.
  if (stop.aborted) return inTransaction((tx) => waitAgain(tx, toDo.id, { attempts: toDo.attempts - 1 }))
  const pause = PAUSES[toDo.attempts - 1]
  if (failure.again === 'useless' || toDo.attempts >= MOST_ATTEMPTS || pause === undefined) return fail(toDo, failure)
  const runAt = new Date(now().getTime() + pause)
  const sentence = `${failure.message} It is tried again in ${pause / 1_000} seconds.`
  await inTransaction((tx) => waitAgain(tx, toDo.id, { attempts: toDo.attempts, sentence, runAt }))
}

async function fail(toDo: CaptureToDo, { problem, message }: CaptureFailure): Promise<void> {
  await failCapture(toDo.actor, { captureId: toDo.id, problem, sentence: message })
}

const TYPED = { contentType: 'text/plain; charset=utf-8', fileName: null, url: null }
const WORN_OUT = new CaptureFailure(
  'interrupted',
  `The capture was begun ${MOST_ATTEMPTS} times and interrupted each time. Try it once more, or upload the page as a file.`,
  'useless',
)
