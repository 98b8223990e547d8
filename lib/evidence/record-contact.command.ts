import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { lockClaim } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuseIfAny } from '@/lib/shared/refusal'
import { instantOf } from '@/lib/shared/zoned-time'
import { contactIssues } from './contact'
import { insertContact } from './contact.store'
import type { RecordContactInput } from './record-contact.input'

/** Records that somebody a claim is about was asked: when, how, until when. Times are on the clocks of the desk. */
export async function recordContact(actor: Actor, input: RecordContactInput): Promise<{ id: string; person: string }> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'contact.record', claim)
    const { person, how } = input
    const askedAt = instantOf(input.askedAt, actor.timeZone)
    const deadline = input.deadline === null ? null : instantOf(input.deadline, actor.timeZone)
    const facts = { person, how, askedAt, deadline }
    refuseIfAny(contactIssues(facts, now()))

    const { id } = await insertContact(tx, actor, claim.id, facts)

    await recordEvent(tx, actor, {
      kind: 'contact.recorded',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, person },
    })
    return { id, person }
  })
}
