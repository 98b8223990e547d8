import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { CaptureProblem } from '@/lib/capture/capture-problem'
import { now } from '@/lib/shared/clock'
import { type CaptureState, type CaptureWay, MOST_ATTEMPTS } from './capture'
import { enqueueCapture } from './capture.store'

/** A capture as the worker does it, for the person who asked. */
export type CaptureToDo = {
  id: string
  sourceId: string
  way: CaptureWay
  url: string | null
  file: { sha256: string; bytes: number } | null
  fileName: string | null
  attempts: number
  actor: Actor
}

/** Takes a capture that has not ended and counts the attempt; `given up` when it was begun too often, null when it has ended. */
export async function beginCapture(tx: Tx, captureId: string): Promise<CaptureToDo | null> {
  await tx.$queryRaw`SELECT 1 FROM "capture" WHERE id = ${captureId}::uuid FOR UPDATE`
  const capture = await tx.capture.findFirst({
    where: { id: captureId, endedAt: null },
    select: {
      id: true,
      deskId: true,
      sourceId: true,
      way: true,
      url: true,
      fileName: true,
      attempts: true,
      file: { select: { sha256: true, bytes: true } },
      startedBy: { select: { id: true, name: true, disabledAt: true } },
      desk: { select: { timeZone: true } },
    },
  })
  if (capture === null) return null
  const { deskId, startedBy, desk, ...rest } = capture
  const member = await tx.membership.findUnique({
    where: { deskId_userId: { deskId, userId: startedBy.id } },
    select: { role: true, disabledAt: true },
  })
  const isHere = startedBy.disabledAt === null && member !== null && member.disabledAt === null
  const role = isHere ? member.role : 'viewer'
  const attempts = capture.attempts + 1
  const state: CaptureState = capture.way === 'address' ? 'fetching' : 'reading'
  if (attempts <= MOST_ATTEMPTS)
    await tx.capture.update({ where: { id: captureId }, data: { state, attempts, received: 0, sentence: null } })
  return {
    ...rest,
    attempts,
    actor: { userId: startedBy.id, name: startedBy.name, role, deskId, timeZone: desk.timeZone },
  }
}

/** Writes how far a fetch has come. */
export async function noteProgress(
  tx: Tx,
  captureId: string,
  received: number,
  expected: number | null,
): Promise<void> {
  await tx.capture.updateMany({ where: { id: captureId, state: 'fetching' }, data: { received, expected } })
}

/** Says that the bytes of a capture are here and are being stored and read; a file record must name them. */
export async function noteReading(tx: Tx, captureId: string, file: { sha256: string; bytes: number }): Promise<void> {
  await tx.capture.updateMany({
    where: { id: captureId, endedAt: null },
    data: { state: 'reading', fileSha256: file.sha256, received: file.bytes, expected: file.bytes },
  })
}

/** Lets a capture wait for another attempt, at once or not before `runAt`, and says why. */
export async function waitAgain(
  tx: Tx,
  captureId: string,
  { attempts, sentence, runAt }: { attempts: number; sentence?: string; runAt?: Date },
): Promise<void> {
  const data = { state: 'waiting', attempts, sentence: sentence ?? null } as const
  const { count } = await tx.capture.updateMany({ where: { id: captureId, endedAt: null }, data })
  if (count === 1) await enqueueCapture(tx, captureId, runAt)
}

/** Ends a capture, kept or failed. */
export async function endCapture(
  tx: Tx,
  captureId: string,
  end: { state: 'kept'; bytes: number } | { state: 'failed'; problem: CaptureProblem; sentence: string },
): Promise<void> {
  const data =
    end.state === 'kept'
      ? { state: end.state, received: end.bytes, expected: end.bytes, sentence: null }
      : { state: end.state, problem: end.problem, sentence: end.sentence }
  await tx.capture.update({ where: { id: captureId }, data: { ...data, endedAt: now() }, select: { id: true } })
}

/** Asks anew for every capture that has not ended and that no job stands for: its job was lost, or its worker killed. Gives how many. */
export async function enqueueForgotten(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM "capture" c
    WHERE c.ended_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'capture ' || c.id::text AND j.attempts < j.max_attempts)`
  for (const { id } of rows) await enqueueCapture(tx, id)
  return rows.length
}
