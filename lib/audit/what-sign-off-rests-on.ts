import { describeEvent, fieldNames } from './describe-event'
import type { EventEntry, EventKind } from './event'

/** Whether an event of this kind changes what the sign-off of an article rests on: its text, its claims, and what they rest on. */
const CHANGES_WHAT_IT_RESTS_ON: Record<EventKind, 'yes' | 'no'> = {
  'article.imported': 'yes',
  'passage.marked': 'yes',
  'mark.withdrawn': 'yes',
  'claim.recorded': 'yes',
  'claim.imported': 'yes',
  'claim.edited': 'yes',
  'claim.quote-added': 'yes',
  'claim.assigned': 'no',
  'claim.taken': 'no',
  'claim.reminded': 'no',
  'claim.status-changed': 'yes',
  'claim.dropped': 'yes',
  'claim.taken-back': 'yes',
  'claim.reopened': 'yes',
  'source.added': 'no',
  'source.edited': 'yes',
  'source.capture-asked': 'no',
  'source.captured': 'no',
  'source.capture-failed': 'no',
  'source.recheck-asked': 'no',
  'source.rechecked': 'yes',
  'source.text-typed': 'yes',
  'evidence.attached': 'yes',
  'evidence.edited': 'yes',
  'evidence.place-chosen': 'yes',
  'evidence.withdrawn': 'yes',
  'contact.recorded': 'yes',
  'contact.edited': 'yes',
  'contact.replied': 'yes',
  'verdict.given': 'yes',
  'claim.settled': 'yes',
  'claim.disputed': 'yes',
  'claim.adjudicated': 'yes',
  'article.signed-off': 'no',
  'article.sign-off-withdrawn': 'no',
  'comment.added': 'no',
  'comment.edited': 'no',
  'comment.resolved': 'no',
  'comment.reopened': 'no',
  'edition.published': 'no',
  'report.begun': 'no',
  'report.changed': 'no',
  'edition.brought-in': 'no',
  'edition.made-public': 'no',
  'edition.taken-back': 'no',
  'reader-error.received': 'no',
  'reader-error.answered': 'no',
  'import.asked': 'no',
  'import.ended': 'no',
  'view.shared': 'no',
  'token.made': 'no',
  'token.revoked': 'no',
  'person.added': 'no',
  'person.role-changed': 'no',
  'person.disabled': 'no',
  'person.enabled': 'no',
  'person.password-set': 'no',
  'person.sessions-ended': 'no',
  'person.invited': 'no',
  'person.invitation-withdrawn': 'no',
  'person.joined': 'no',
  'person.password-reset': 'no',
  'person.second-factor-set': 'no',
  'person.second-factor-removed': 'no',
  'person.recovery-codes-made': 'no',
  'person.recovery-code-used': 'no',
  'person.session-ended': 'no',
  'desk.founded': 'no',
  'desk.settings-changed': 'no',
  'desk.ratings-changed': 'no',
}

/** Fields of a claim that say how the work on it is arranged. Its priority is none of them: it says how many verdicts are needed. */
const ARRANGES = ['dueAt', 'tags']
/** What a look at an address may find that an editor must know before the article goes out. */
const NEWS = ['changed', 'gone']

/** Whether this event withdraws the sign-offs it touches: by its kind, but no edit of dates and tags, and no look at an address without news. */
export function changesWhatItRestsOn(event: EventEntry): boolean {
  if (CHANGES_WHAT_IT_RESTS_ON[event.kind] === 'no') return false
  if (event.kind === 'claim.edited') return Object.keys(event.data.after).some((field) => !ARRANGES.includes(field))
  if (event.kind === 'source.rechecked') return NEWS.includes(event.data.outcome)
  return true
}

/**
 * What changed, as the rest of a sentence that is kept for good with the sign-off. A source can become confidential later, and a
 * verdict can be sealed: so it names neither a source nor a rating that was given; the entry of the log beside it does, to whoever may know.
 */
export function whatChanged(event: EventEntry): string {
  switch (event.kind) {
    case 'source.edited':
      return `edited a source it rests on: ${fieldNames(event.data.after)}`
    case 'source.rechecked':
      return `a source it rests on ${event.data.outcome === 'gone' ? 'is gone' : 'has changed'}`
    case 'source.text-typed':
      return 'typed the text of a source it rests on'
    case 'evidence.attached':
      return `attached E-${event.data.evidence} to C-${event.data.number}`
    case 'evidence.withdrawn':
      return `withdrew E-${event.data.evidence} of C-${event.data.number}`
    case 'verdict.given':
      return `gave ${event.data.supersedes ? 'a new verdict' : 'a verdict'} on C-${event.data.number}`
    default:
      return describeEvent(event)
  }
}
