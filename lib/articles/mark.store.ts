import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { MarkKind } from './mark'

export type LockedPassage = {
  id: string
  deskId: string
  number: number
  articleId: string
  /** The mark that stands, if any. */
  mark: { id: string; kind: MarkKind; authorId: string } | null
}

/**
 * Locks a passage of the actor's desk until the transaction ends; by its id, not its row, which the application may only read.
 * Throws `not-found`.
 */
export async function lockPassage(tx: Tx, actor: Actor, passageId: string): Promise<LockedPassage> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('mark of passage ' || ${passageId}::uuid::text, 0))`
  const passage = await tx.passage.findFirst({
    where: { id: passageId, deskId: actor.deskId },
    select: {
      id: true,
      deskId: true,
      number: true,
      version: { select: { articleId: true } },
      marks: { where: { withdrawnAt: null }, select: { id: true, kind: true, authorId: true } },
    },
  })
  if (passage === null) throw notFound('passage')
  const { version, marks, ...rest } = passage
  return { ...rest, articleId: version.articleId, mark: marks[0] ?? null }
}

/** Adds a mark to a locked passage that has none. */
export async function insertMark(
  tx: Tx,
  actor: Actor,
  mark: { passageId: string; kind: MarkKind; reason: string },
): Promise<void> {
  await tx.mark.create({ data: { ...mark, deskId: actor.deskId, authorId: actor.userId }, select: { id: true } })
}

/** Withdraws a mark; it stays, with who withdrew it and when. */
export async function withdrawMarkRow(tx: Tx, actor: Actor, markId: string, at: Date): Promise<void> {
  await tx.mark.update({
    where: { id: markId },
    data: { withdrawnAt: at, withdrawnById: actor.userId },
    select: { id: true },
  })
}
