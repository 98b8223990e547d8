import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/authorise'
import type { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { isRowId } from '@/lib/shared/row-id'
import { COMMENTS_SHOWN, type ShownComment, type ShownTalk, type ShownThread } from './comment'
import { mentionable } from './comment.store'
import { commentedId, commentedOn } from './comment-place'

/** Which comments are meant; the desk is always asked for besides. */
export type TalkAbout = Prisma.CommentWhereInput

/**
 * The threads to which the newest comments belong, or the newest before the comment `before`: whatever began a thread is
 * there, and of its replies those among them. Counts are of all comments.
 */
export async function readTalk(tx: Tx, actor: Actor, about: TalkAbout, before: string | null): Promise<ShownTalk> {
  const where = { AND: [{ deskId: actor.deskId }, about] }
  const from = before !== null && isRowId(before) ? before : null
  const newest = await tx.comment.findMany({
    where: from === null ? where : { ...where, id: { lt: from } },
    orderBy: { id: 'desc' },
    take: COMMENTS_SHOWN + 1,
    select: COMMENT_SHOWN,
  })
  const shown = newest.slice(0, COMMENTS_SHOWN)
  const known = new Set(shown.map(({ id }) => id))
  const began = [...new Set(shown.map(({ id, threadId }) => threadId ?? id))]
  const missing = await tx.comment.findMany({
    where: { ...where, id: { in: began.filter((id) => !known.has(id)) } },
    select: COMMENT_SHOWN,
  })
  const replies = await tx.comment.groupBy({
    by: ['threadId'],
    where: { ...where, threadId: { in: began } },
    _count: true,
  })
  const replyCount = new Map(replies.map(({ threadId, _count }) => [threadId, _count]))
  const rows = [...shown, ...missing].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    threads: rows
      .filter(({ threadId }) => threadId === null)
      .map((root) =>
        asThread(
          actor,
          root,
          rows.filter(({ threadId }) => threadId === root.id),
          replyCount.get(root.id) ?? 0,
        ),
      ),
    counts: await countsBy(tx, where),
    open: await countsBy(tx, { ...where, threadId: null, resolvedAt: null }),
    earlier: newest.length > COMMENTS_SHOWN ? (shown.at(-1)?.id ?? null) : null,
    isEarlier: from === null ? 'no' : 'yes',
    people: await mentionable(tx, actor),
    actorId: actor.userId,
    timeZone: actor.timeZone,
    can: { write: may(actor, 'comment.write', { deskId: actor.deskId }) },
  }
}

const COMMENT_SHOWN = {
  id: true,
  articleId: true,
  passageId: true,
  claimId: true,
  evidenceId: true,
  verdictId: true,
  threadId: true,
  text: true,
  version: true,
  createdAt: true,
  editedAt: true,
  resolvedAt: true,
  author: { select: { id: true, name: true } },
  resolvedBy: { select: { name: true } },
  mentions: { select: { user: { select: { id: true, name: true } } } },
  passage: { select: { number: true, version: { select: { number: true } } } },
} as const satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof COMMENT_SHOWN }>

function asThread(actor: Actor, root: Row, replies: Row[], replyCount: number): ShownThread {
  const { passage, resolvedAt, resolvedBy } = root
  return {
    id: root.id,
    on: commentedOn(root),
    placeId: commentedId(root),
    passage: passage === null ? null : { number: passage.number, version: passage.version.number },
    began: asComment(actor, root),
    replies: replies.map((reply) => asComment(actor, reply)),
    notShown: Math.max(replyCount - replies.length, 0),
    resolved: resolvedAt === null || resolvedBy === null ? null : { by: resolvedBy.name, at: resolvedAt },
    can: { resolve: may(actor, 'comment.resolve', { deskId: actor.deskId, authorId: root.author.id }) },
  }
}

function asComment(actor: Actor, { id, text, author, createdAt, editedAt, version, mentions }: Row): ShownComment {
  return {
    id,
    text,
    author,
    at: createdAt,
    editedAt,
    version,
    mentioned: mentions.map(({ user }) => user),
    can: { edit: may(actor, 'comment.edit', { deskId: actor.deskId, authorId: author.id }) },
  }
}

async function countsBy(tx: Tx, where: Prisma.CommentWhereInput): Promise<Record<string, number>> {
  const groups = await tx.comment.groupBy({
    by: ['articleId', 'passageId', 'claimId', 'evidenceId', 'verdictId'],
    where,
    _count: true,
  })
  return Object.fromEntries(groups.map(({ _count, ...ids }) => [commentedId(ids), _count]))
}
