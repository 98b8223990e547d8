import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { type NewEvent, recordEventsOfHeldArticle } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import { textQuoteSelector } from '@/lib/shared/text-range'
import { assigneeName, UNKNOWN_ASSIGNEE } from './assignee.store'
import { claimantIdFor, claimRecorded, lockArticleOfVersion } from './claim.store'
import { rangeIssues } from './quote-range'
import type { RecordClaimInput } from './record-claim.input'

/** Records a claim on a range of a version. Refuses a range that is empty, outside the text, or holds nothing but white space. */
export async function recordClaim(actor: Actor, input: RecordClaimInput): Promise<{ id: string; number: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticleOfVersion(tx, actor, input.versionId, input)
    authorise(actor, 'claim.record', article)
    const assignee = input.assigneeId === null ? null : await assigneeName(tx, actor, input.assigneeId)
    const unknown = input.assigneeId !== null && assignee === null ? UNKNOWN_ASSIGNEE : {}
    refuseIfAny({ ...rangeIssues(article.part, article.range), ...unknown })

    const quote = textQuoteSelector(article.part, article.range)
    const claimantId = await claimantIdFor(tx, actor, input.claimant)
    const { id, number, changes } = claimRecorded(actor, article, { ...input, claimantId }, quote)

    const told: NewEvent = {
      kind: 'claim.recorded',
      articleId: article.id,
      claimId: id,
      data: { number, statement: input.statement, quote: quote.exact, assignee },
      tell: [{ userIds: [input.assigneeId], because: 'assigned' }],
    }
    await recordEventsOfHeldArticle(tx, actor, article.id, [told], changes)
    return { id, number }
  })
}
