import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import { type TextChanges, textChanges } from './text-changes'

/** One side of a comparison; `text` says why there is nothing to compare when there is not. */
export type ComparedSnapshot = { number: number; capturedAt: Date; sha256: string; hasText: 'yes' | 'no' }

export type SnapshotChanges = {
  source: { id: string; title: string; language: string | null }
  from: ComparedSnapshot
  to: ComparedSnapshot
  /** Whether the bytes, and whether the texts in use, are the same. */
  bytes: 'same' | 'changed'
  changes: TextChanges
  /** Every snapshot of the source, oldest first, to choose from. */
  snapshots: { number: number; capturedAt: Date }[]
  timeZone: string
}

/** What changed between the texts in use of two snapshots of a source. Throws `not-found`. */
export async function snapshotChanges(
  actor: Actor,
  sourceId: string,
  fromNumber: number,
  toNumber: number,
): Promise<SnapshotChanges> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(sourceId)) throw notFound('source')
  const [from, to] = [await snapshotOf(actor, sourceId, fromNumber), await snapshotOf(actor, sourceId, toNumber)]
  const source = await db().source.findFirstOrThrow({
    where: { id: sourceId, deskId: actor.deskId },
    select: {
      id: true,
      title: true,
      language: true,
      snapshots: { orderBy: { number: 'asc' }, select: { number: true, capturedAt: true } },
    },
  })
  const { snapshots, ...known } = source
  return {
    source: known,
    from: compared(from),
    to: compared(to),
    bytes: from.fileSha256 === to.fileSha256 ? 'same' : 'changed',
    changes: textChanges(textOf(from), textOf(to)),
    snapshots,
    timeZone: actor.timeZone,
  }
}

type Row = { number: number; capturedAt: Date; fileSha256: string; texts: { text: string }[] }

async function snapshotOf(actor: Actor, sourceId: string, number: number): Promise<Row> {
  const row = isNumber(number)
    ? await db().snapshot.findFirst({
        where: { sourceId, number, deskId: actor.deskId },
        select: {
          number: true,
          capturedAt: true,
          fileSha256: true,
          texts: { orderBy: { id: 'desc' }, take: 1, select: { text: true } },
        },
      })
    : null
  if (row === null) throw notFound('snapshot')
  return row
}

function isNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 2_147_483_647
}

function textOf({ texts }: Row): string {
  return texts[0]?.text ?? ''
}

function compared(row: Row): ComparedSnapshot {
  const { number, capturedAt, fileSha256 } = row
  return { number, capturedAt, sha256: fileSha256, hasText: textOf(row) === '' ? 'no' : 'yes' }
}
