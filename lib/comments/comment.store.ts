import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import { refuseSealed } from './comment-place.store'
import type { PlaceIds } from './comment-place'
import type { Mentionable } from './mentions'

export type LockedComment = PlaceIds & {
  id: string
  deskId: string
  /** The comment that began the thread; null for that one. */
  threadId: string | null
  authorId: string
  text: string
  version: number
  resolved: { by: string; at: Date } | null
}

/**
 * Locks a comment of the actor's desk until the transaction ends: `change` against everybody, `reply` only against those who
 * would change it. Throws `not-found`, also for one on a verdict that is sealed for the actor.
 */
export async function lockComment(
  tx: Tx,
  actor: Actor,
  commentId: string,
  lock: 'change' | 'reply',
): Promise<LockedComment> {
  const { deskId } = actor
  if (lock === 'change')
    await tx.$queryRaw`SELECT 1 FROM "comment" WHERE id = ${commentId}::uuid AND desk_id = ${deskId}::uuid FOR UPDATE`
  else await tx.$queryRaw`SELECT 1 FROM "comment" WHERE id = ${commentId}::uuid AND desk_id = ${deskId}::uuid FOR SHARE`
  const comment = await tx.comment.findFirst({ where: { id: commentId, deskId }, select: LOCKED })
  if (comment === null) throw notFound('comment')
  await refuseSealed(tx, actor, comment, 'comment')
  const { resolvedAt, resolvedBy, ...rest } = comment
  return {
    ...rest,
    resolved: resolvedAt === null || resolvedBy === null ? null : { by: resolvedBy.name, at: resolvedAt },
  }
}

const LOCKED = {
  id: true,
  deskId: true,
  articleId: true,
  passageId: true,
  claimId: true,
  evidenceId: true,
  verdictId: true,
  threadId: true,
  authorId: true,
  text: true,
  version: true,
  resolvedAt: true,
  resolvedBy: { select: { name: true } },
} as const

/** Locks the comment that began a thread. Throws `not-found` for a reply, too. */
export async function lockThread(
  tx: Tx,
  actor: Actor,
  threadId: string,
  lock: 'change' | 'reply',
): Promise<LockedComment> {
  const thread = await lockComment(tx, actor, threadId, lock)
  if (thread.threadId !== null) throw notFound('thread')
  return thread
}

/** Adds the actor's comment, with its first wording and whom it names. */
export async function insertComment(
  tx: Tx,
  actor: Actor,
  place: PlaceIds,
  comment: { threadId: string | null; text: string; mentioned: readonly string[] },
): Promise<{ id: string }> {
  const { articleId, passageId, claimId, evidenceId, verdictId } = place
  const { threadId, text, mentioned } = comment
  const at = now()
  return tx.comment.create({
    data: {
      deskId: actor.deskId,
      articleId,
      passageId,
      claimId,
      evidenceId,
      verdictId,
      threadId,
      authorId: actor.userId,
      text,
      createdAt: at,
      texts: { create: { number: 1, text, writtenAt: at } },
      mentions: { create: mentioned.map((userId) => ({ userId })) },
    },
    select: { id: true },
  })
}

/** Gives a locked comment a new wording; the earlier ones are kept. */
export async function rewordComment(
  tx: Tx,
  comment: LockedComment,
  next: { text: string; mentioned: readonly string[] },
): Promise<{ version: number }> {
  const at = now()
  const version = comment.version + 1
  await tx.mention.deleteMany({ where: { commentId: comment.id, userId: { notIn: [...next.mentioned] } } })
  await tx.mention.createMany({
    data: next.mentioned.map((userId) => ({ commentId: comment.id, userId })),
    skipDuplicates: true,
  })
  await tx.comment.update({
    where: { id: comment.id },
    data: {
      text: next.text,
      version,
      editedAt: at,
      texts: { create: { number: version, text: next.text, writtenAt: at } },
    },
  })
  return { version }
}

/** Says of a locked thread that it is resolved, by the actor and now, or that it is not. */
export async function markThread(tx: Tx, actor: Actor, threadId: string, as: 'resolved' | 'open'): Promise<void> {
  const data =
    as === 'resolved' ? { resolvedAt: now(), resolvedById: actor.userId } : { resolvedAt: null, resolvedById: null }
  await tx.comment.update({ where: { id: threadId }, data })
}

/** Whom a comment names as it is written now. */
export async function mentionedIn(tx: Tx, commentId: string): Promise<string[]> {
  const rows = await tx.mention.findMany({ where: { commentId }, select: { userId: true } })
  return rows.map(({ userId }) => userId)
}

/** Everybody who wrote in a thread. */
export async function writersIn(tx: Tx, threadId: string): Promise<string[]> {
  const rows = await tx.comment.findMany({
    where: { OR: [{ id: threadId }, { threadId }] },
    distinct: ['authorId'],
    select: { authorId: true },
  })
  return rows.map(({ authorId }) => authorId)
}

/** Who can be named on the actor's desk: everybody at work there, by name; 500 at most. */
export async function mentionable(tx: Tx, actor: Actor): Promise<Mentionable[]> {
  const rows = await tx.membership.findMany({
    where: { deskId: actor.deskId, disabledAt: null, user: { disabledAt: null } },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: 500,
    select: { user: { select: { id: true, name: true } } },
  })
  return rows.map(({ user }) => user)
}
