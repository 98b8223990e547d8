import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changesBetween } from '@/lib/audit/changes'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuseIfAny } from '@/lib/shared/refusal'
import { instantOf, localTimeOf } from '@/lib/shared/zoned-time'
import { type ContactFacts, contactIssues, replyIssues } from './contact'
import { changeContact, lockContact } from './contact.store'
import type { EditContactInput } from './edit-contact.input'

/** Edits who was asked, when, how and until when. Refuses a stale version with theirs. */
export async function editContact(
  actor: Actor,
  input: EditContactInput,
): Promise<{ id: string; person: string; version: number }> {
  return inTransaction(async (tx) => {
    const contact = await lockContact(tx, actor, input.contactId)
    const { id, claim, repliedAt } = contact
    authorise(actor, 'contact.record', contact)
    refuseStale('contact', contact, input.version, written(actor, contact))
    const { person, how } = input
    const askedAt = instantOf(input.askedAt, actor.timeZone)
    const deadline = input.deadline === null ? null : instantOf(input.deadline, actor.timeZone)
    const facts = { person, how, askedAt, deadline }
    const wasBefore = repliedAt === null ? {} : replyIssues(facts, repliedAt, now())
    refuseIfAny({
      ...contactIssues(facts, now()),
      ...('repliedAt' in wasBefore ? { askedAt: ['Their reply is from before this time.'] } : {}),
    })

    const changes = changesBetween(written(actor, contact), written(actor, facts))
    if (changes === null) return { id, person, version: contact.version }
    const { version } = await changeContact(tx, id, facts)

    await recordEvent(tx, actor, {
      kind: 'contact.edited',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, person, ...changes },
    })
    return { id, person, version }
  })
}

/** The facts as a form shows them, field by field. */
function written(actor: Actor, { person, how, askedAt, deadline }: ContactFacts): Record<string, string> {
  const local = (at: Date) => localTimeOf(at, actor.timeZone)
  return { person, how, askedAt: local(askedAt), deadline: deadline === null ? '' : local(deadline) }
}
