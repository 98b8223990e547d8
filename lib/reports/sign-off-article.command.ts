import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { insertSignOff, standingSignOff } from '@/lib/audit/sign-off.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Issues, Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { assembleEdition } from './assemble-edition'
import { lockArticleToSign, readLiveArticle } from './edition.store'
import type { SignOffArticleInput } from './sign-off-article.input'

/**
 * Signs an article off as it stands, in the editor's name. What still blocks it needs a reason, which stays in the record.
 * Refuses (`wrong-state`) while a sign-off stands.
 */
export async function signOffArticle(actor: Actor, input: SignOffArticleInput): Promise<{ blockers: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticleToSign(tx, actor, input.articleId)
    authorise(actor, 'article.sign-off', article)
    refuseSigned(await standingSignOff(tx, actor, article.id))
    const live = await readLiveArticle(tx, actor, article.id)
    const at = now()
    const about = { by: actor.name, at: at.toISOString(), blockersReason: null, again: null }
    const draft = assembleEdition(live, { state: 'draft', number: null, edition: null, ...about })
    const blockers = draft.blockers.length
    refuseIfAny(missingReason(blockers, input.reason))

    const reason = blockers === 0 ? null : input.reason
    await insertSignOff(tx, actor, { articleId: article.id, versionId: live.versionId, reason, signedAt: at })

    await recordEvent(tx, actor, {
      kind: 'article.signed-off',
      articleId: article.id,
      data: { title: live.title, reason },
    })
    return { blockers }
  })
}

function refuseSigned(standing: { editor: string } | null): void {
  if (standing === null) return
  throw new Refusal('wrong-state', `${standing.editor} has signed it off already, and nothing has changed since.`)
}

function missingReason(blockers: number, reason: string | null): Issues {
  if (blockers === 0 || reason !== null) return {}
  const things = blockers === 1 ? 'One thing still blocks' : `${blockers} things still block`
  return { reason: [`${things} sign-off. Say why it is signed off all the same.`] }
}
