import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { atOneMoment } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import type { ShownTalk } from './comment'
import { readTalk } from './talk.store'

/**
 * What is said about an article and its passages, of all its versions; not about its claims. The newest 200 comments, or those
 * before the comment `before`. Throws `not-found`.
 */
export async function commentsOnArticle(
  actor: Actor,
  articleId: string,
  before: string | null = null,
): Promise<ShownTalk> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(articleId)) throw notFound('article')
  return atOneMoment(async (tx) => {
    const article = await tx.article.findFirst({ where: { id: articleId, deskId: actor.deskId }, select: { id: true } })
    if (article === null) throw notFound('article')
    return readTalk(tx, actor, { articleId: article.id, claimId: null }, before)
  })
}
