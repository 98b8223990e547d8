import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuseIfAny } from '@/lib/shared/refusal'
import { instantOf, localTimeOf } from '@/lib/shared/zoned-time'
import { replyIssues } from './contact'
import { changeContact, lockContact } from './contact.store'
import type { NoteReplyInput } from './note-reply.input'

/** Notes what somebody who was asked replied, or corrects what was noted. Refuses a stale version with theirs. */
export async function noteReply(
  actor: Actor,
  input: NoteReplyInput,
): Promise<{ id: string; person: string; version: number }> {
  return inTransaction(async (tx) => {
    const contact = await lockContact(tx, actor, input.contactId)
    const { id, claim, person } = contact
    authorise(actor, 'contact.record', contact)
    const theirs = {
      reply: contact.reply ?? '',
      repliedAt: contact.repliedAt === null ? '' : localTimeOf(contact.repliedAt, actor.timeZone),
    }
    refuseStale('contact', contact, input.version, theirs)
    const repliedAt = instantOf(input.repliedAt, actor.timeZone)
    refuseIfAny(replyIssues(contact, repliedAt, now()))

    if (theirs.reply === input.reply && theirs.repliedAt === input.repliedAt)
      return { id, person, version: input.version }
    const { version } = await changeContact(tx, id, { reply: input.reply, repliedAt })

    await recordEvent(tx, actor, {
      kind: 'contact.replied',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, person },
    })
    return { id, person, version }
  })
}
