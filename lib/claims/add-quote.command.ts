import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { textQuoteSelector } from '@/lib/shared/text-range'
import type { AddQuoteInput } from './add-quote.input'
import { lockClaim } from './claim.store'
import { currentVersionOf, insertQuote } from './claim-facts.store'
import { refuseEnded } from './claim-progress.store'
import { rangeIssues } from './quote-range'

/** Lets a claim stand on one more range of the current version. Refuses another version, and words it stands on already. */
export async function addQuote(actor: Actor, input: AddQuoteInput): Promise<{ id: string; number: number }> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'claim.edit', claim)
    refuseEnded(claim)
    const version = await currentVersionOf(tx, claim.articleId)
    if (version.id !== input.versionId) {
      throw new Refusal(
        'wrong-state',
        'These words are of another version of the article. Select them in the current one.',
      )
    }
    refuseIfAny(rangeIssues(version.text, input))

    const { start, end } = input
    const quote = textQuoteSelector(version.text, input)
    const outcome = await insertQuote(tx, actor, { claimId: claim.id, versionId: version.id, start, end, ...quote })
    if (outcome === 'there already') refuseIfAny({ quote: [`C-${claim.number} stands on these words already.`] })

    await recordEvent(tx, actor, {
      kind: 'claim.quote-added',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, quote: quote.exact },
    })
    return { id: claim.id, number: claim.number }
  })
}
