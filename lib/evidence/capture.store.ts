import type { Actor } from '@/lib/access/actor'
import { isRowId } from '@/lib/shared/row-id'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { notFound } from '@/lib/shared/refusal'
import { type CaptureState, type CaptureWay, MOST_ATTEMPTS } from './capture'

/** What a new capture is of: an address to fetch, or bytes that lie in the file store. */
export type ToCapture =
  | { way: 'address'; url: string }
  | { way: 'file' | 'typed'; fileSha256: string; fileName: string | null }

/** A capture that was begun, or the one of this source that was under way already. */
export type StartedCapture = { captureId: string; was: 'started' | 'joined' }

/** A source as a capture needs it. */
export type SourceToCapture = { id: string; deskId: string; title: string; url: string | null }

/** Locks a source of the desk against two captures changing it at once, and against quotes looked up meanwhile. Throws `not-found`. */
export async function lockSourceToCapture(tx: Tx, deskId: string, sourceId: string): Promise<SourceToCapture> {
  await tx.$queryRaw`SELECT 1 FROM "source" WHERE id = ${sourceId}::uuid AND desk_id = ${deskId}::uuid FOR NO KEY UPDATE`
  const source = await tx.source.findFirst({
    where: { id: sourceId, deskId },
    select: { id: true, deskId: true, title: true, url: true },
  })
  if (source === null) throw notFound('source')
  return source
}

/** Starts a capture of a locked source and asks the worker for it, or gives the one that is under way. */
export async function startCapture(tx: Tx, actor: Actor, sourceId: string, what: ToCapture): Promise<StartedCapture> {
  const underWay = await tx.capture.findFirst({
    where: { sourceId, deskId: actor.deskId, state: { in: ['waiting', 'fetching', 'reading'] } },
    select: { id: true, state: true, attempts: true },
  })
  if (underWay !== null) {
    // Between two attempts somebody who asks need not wait for the second.
    if (underWay.state === 'waiting' && underWay.attempts > 0) await enqueueCapture(tx, underWay.id)
    return { captureId: underWay.id, was: 'joined' }
  }
  const { id } = await tx.capture.create({
    data: { deskId: actor.deskId, sourceId, startedById: actor.userId, ...what },
    select: { id: true },
  })
  await enqueueCapture(tx, id)
  return { captureId: id, was: 'started' }
}

/** Starts the capture of a source that was added in this transaction, if it has an address. */
export async function captureNewAddress(tx: Tx, actor: Actor, sourceId: string, url: string | null): Promise<void> {
  if (url !== null) await startCapture(tx, actor, sourceId, { way: 'address', url })
}

/** Asks the worker to do a capture; one job for each, however often it is asked for. */
export async function enqueueCapture(tx: Tx, captureId: string, runAt?: Date): Promise<void> {
  // More often than a capture may be begun, so that the capture itself says when it is enough.
  const options = {
    key: `capture ${captureId}`,
    attempts: 2 * MOST_ATTEMPTS,
    ...(runAt === undefined ? {} : { runAt }),
  }
  await enqueue(tx, { name: 'capture', payload: { captureId } }, options)
}

export type CaptureOfDesk = {
  id: string
  deskId: string
  sourceId: string
  way: CaptureWay
  state: CaptureState
  url: string | null
  fileSha256: string | null
  fileName: string | null
}

/** A capture of the actor's desk. Throws `not-found`. */
export async function captureOfDesk(tx: Tx, actor: Actor, captureId: string): Promise<CaptureOfDesk> {
  const capture = isRowId(captureId)
    ? await tx.capture.findFirst({
        where: { id: captureId, deskId: actor.deskId },
        select: {
          id: true,
          deskId: true,
          sourceId: true,
          way: true,
          state: true,
          url: true,
          fileSha256: true,
          fileName: true,
        },
      })
    : null
  if (capture === null) throw notFound('capture')
  return capture
}
