import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { editionToPublish, lockReport, withdrawPublication } from './publication.store'
import type { TakeBackInput } from './take-back.input'

/** Takes a public edition back: readers are told when, and get it no more. Refuses (`wrong-state`) what is not public. */
export async function takeBack(actor: Actor, input: TakeBackInput): Promise<{ edition: number }> {
  return inTransaction(async (tx) => {
    const report = await lockReport(tx, actor, input.reportId)
    authorise(actor, 'report.make-public', report)
    const { standing } = await editionToPublish(tx, report, input.edition)
    if (standing === null) throw new Refusal('wrong-state', `Edition ${input.edition} is not public.`)
    await withdrawPublication(tx, actor, { id: standing.id, reason: input.reason, at: now() })
    await recordEvent(tx, actor, {
      kind: 'edition.taken-back',
      ...(report.articleId === null ? {} : { articleId: report.articleId }),
      data: { report: report.number, edition: input.edition, reason: input.reason },
    })
    return { edition: input.edition }
  })
}
