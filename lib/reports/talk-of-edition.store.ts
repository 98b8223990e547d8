import type { Actor } from '@/lib/access/actor'
import { commentedOn } from '@/lib/comments/comment-place'
import type { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { EditionComment, EditionContent } from './edition'
import { frozenTalk, type LiveComment, type LiveThread } from './edition-talk'
import { identifyingWords } from './identifying-words'
import { secretSources } from './secret-sources.store'

/** What a report is on: a version of an article with its claims, or chosen claims alone. */
export type TalkedAbout = { articleId: string; versionId: string } | { claimIds: readonly string[] }

/** What was said on the desk about what this content holds, as an edition freezes it; in a few statements, however much it is. */
export async function talkOfEdition(
  tx: Tx,
  actor: Actor,
  about: TalkedAbout,
  content: EditionContent,
): Promise<EditionComment[]> {
  const comments = await tx.comment.findMany({
    where: { AND: [{ deskId: actor.deskId }, whereOf(about), NEVER_SEALED] },
    orderBy: { id: 'asc' },
    select: COMMENT,
  })
  if (comments.length === 0) return []
  const claimIds = content.claims.map(({ id }) => id)
  const secret = identifyingWords(await secretSources(tx, actor, claimIds))
  return frozenTalk(threadsOf(comments), content, secret)
}

function whereOf(about: TalkedAbout): Prisma.CommentWhereInput {
  if ('claimIds' in about) return { claimId: { in: [...about.claimIds] } }
  const { articleId, versionId } = about
  return { articleId, OR: [{ passageId: null }, { passage: { versionId } }] }
}

/** Of verdicts only those that stand on a settled claim: what is settled is open to everybody. */
const NEVER_SEALED: Prisma.CommentWhereInput = {
  OR: [{ verdictId: null }, { verdict: { openAs: { isNot: null }, claim: { status: 'settled' } } }],
}

const COMMENT = {
  ...{ id: true, articleId: true, passageId: true, claimId: true, evidenceId: true, verdictId: true, threadId: true },
  ...{ text: true, createdAt: true, editedAt: true, resolvedAt: true },
  author: { select: { name: true } },
  passage: { select: { number: true } },
  evidence: { select: { number: true } },
} as const satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof COMMENT }>

function threadsOf(rows: readonly Row[]): LiveThread[] {
  const replies = new Map<string, LiveComment[]>()
  for (const row of rows) {
    if (row.threadId === null) continue
    replies.set(row.threadId, [...(replies.get(row.threadId) ?? []), liveComment(row)])
  }
  return rows
    .filter(({ threadId }) => threadId === null)
    .map((row) => ({
      ...liveComment(row),
      on: commentedOn(row),
      passage: row.passage?.number ?? null,
      evidence: row.evidence?.number ?? null,
      claimId: row.claimId,
      resolved: row.resolvedAt === null ? 'no' : 'yes',
      replies: replies.get(row.id) ?? [],
    }))
}

function liveComment({ author, createdAt, editedAt, text }: Row): LiveComment {
  return { by: author.name, at: createdAt, editedAt, text }
}
