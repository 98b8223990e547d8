import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { endSignOff, lockSignOff } from '@/lib/audit/sign-off.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { lockArticleToSign } from './edition.store'
import type { WithdrawSignOffInput } from './withdraw-sign-off.input'

/** Takes back the sign-off that stands for an article: whoever gave it, or another editor. Refuses (`wrong-state`) when none stands. */
export async function withdrawSignOff(actor: Actor, input: WithdrawSignOffInput): Promise<{ editor: string }> {
  return inTransaction(async (tx) => {
    const article = await lockArticleToSign(tx, actor, input.articleId)
    authorise(actor, 'article.sign-off', article)
    const standing = await lockSignOff(tx, article.id)
    if (standing === null) throw new Refusal('wrong-state', 'No sign-off stands: there is nothing to withdraw.')

    const why = { did: `took it back: ${input.reason}`, because: input.reason }
    await recordEvent(tx, actor, await endSignOff(tx, actor, standing, why))
    return { editor: standing.editor }
  })
}
