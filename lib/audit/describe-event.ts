import type { CommentPlace, EventEntry, ManyHow, ReopenedBecause } from './event'
import { KEPT_BACK_TITLE, KEPT_BACK_WORDS } from './kept-back'

/** One entry of the log as the rest of a sentence that begins with a person's name: "recorded C-4: “84 killed”". */
export function describeEvent(event: EventEntry): string {
  switch (event.kind) {
    case 'article.imported':
      return `imported version ${event.data.version} of “${event.data.title}”, ${event.data.passages} passages`
    case 'passage.marked':
      return `marked passage ${event.data.passage} as ${event.data.mark.replace('_', ' ')}: ${event.data.reason}`
    case 'mark.withdrawn':
      return `withdrew the mark of passage ${event.data.passage}`
    case 'claim.recorded':
      return `recorded C-${event.data.number}: “${event.data.quote}”`
    case 'claim.imported':
      return `imported C-${event.data.number} from row ${event.data.row} of ${event.data.file}${event.data.rating ? `, settled as ${event.data.rating}` : ''}: ${event.data.statement}`
    case 'claim.edited':
      return `edited C-${event.data.number}: ${fieldNames(event.data.after)}${many(event.data.how)}`
    case 'claim.quote-added':
      return `added a quote to C-${event.data.number}: “${event.data.quote}”`
    case 'claim.assigned':
      return `${assigned(event.data)}${event.data.note ? `: ${event.data.note}` : ''}`
    case 'claim.taken':
      return `took C-${event.data.number} to check`
    case 'claim.reminded':
      return `reminded ${event.data.to} that C-${event.data.number} is late`
    case 'claim.status-changed':
      return `moved C-${event.data.number} from ${words(event.data.from)} to ${words(event.data.to)}: ${event.data.because}`
    case 'claim.dropped':
      return `dropped C-${event.data.number}: ${event.data.reason}${many(event.data.how)}`
    case 'claim.taken-back':
      return `took back the ${event.data.what} of C-${event.data.number}, which is ${words(event.data.status)} again`
    case 'claim.reopened':
      return `reopened C-${event.data.number}${REOPENED[event.data.because ?? 'other']}: ${event.data.reason}${many(event.data.how)}`
    case 'source.added':
      return `added ${sourceNamed(event.data.title)}`
    case 'source.edited':
      return `edited ${sourceNamed(event.data.title)}: ${fieldNames(event.data.after)}`
    case 'source.capture-asked':
      return `asked for a capture of ${sourceNamed(event.data.title)}`
    case 'source.captured':
      return `captured ${sourceNamed(event.data.title)}, snapshot ${event.data.number}`
    case 'source.capture-failed':
      return `could not capture ${sourceNamed(event.data.title)}${event.data.because === KEPT_BACK_WORDS ? '' : `: ${event.data.because}`}`
    case 'source.recheck-asked':
      return `asked for a new look at the address of ${sourceNamed(event.data.title)}`
    case 'source.rechecked':
      return `looked at the address of ${sourceNamed(event.data.title)} again: it ${CHECKED[event.data.outcome] ?? event.data.outcome}`
    case 'source.text-typed':
      return `typed the text of snapshot ${event.data.number} of ${sourceNamed(event.data.title)}`
    case 'evidence.attached':
      return `attached E-${event.data.evidence} to C-${event.data.number}: ${event.data.source === KEPT_BACK_TITLE ? 'a confidential source' : `“${event.data.source}”`} ${STANCE[event.data.stance] ?? event.data.stance}`
    case 'evidence.edited':
      return `edited E-${event.data.evidence} of C-${event.data.number}: ${fieldNames(event.data.after)}`
    case 'evidence.place-chosen':
      return `chose where the quote of E-${event.data.evidence} of C-${event.data.number} stands`
    case 'evidence.withdrawn':
      return `withdrew E-${event.data.evidence} of C-${event.data.number}${event.data.reason === KEPT_BACK_WORDS ? '' : `: ${event.data.reason}`}`
    case 'contact.recorded':
      return `asked ${event.data.person} about C-${event.data.number}`
    case 'contact.edited':
      return `edited what ${event.data.person} was asked about C-${event.data.number}: ${fieldNames(event.data.after)}`
    case 'contact.replied':
      return `noted the reply of ${event.data.person} about C-${event.data.number}`
    case 'verdict.given':
      return `gave ${event.data.supersedes ? 'a new verdict' : 'a verdict'} on C-${event.data.number}: ${event.data.rating}`
    case 'claim.settled':
      return `settled C-${event.data.number} as ${event.data.rating}, by ${event.data.by}`
    case 'claim.disputed':
      return `made C-${event.data.number} disputed: ${event.data.ratings.join(' against ')}`
    case 'claim.adjudicated':
      return `adjudicated C-${event.data.number}: ${event.data.rating}`
    case 'article.signed-off':
      return `signed off “${event.data.title}”${event.data.reason === null ? '' : `, although something blocked it: ${event.data.reason}`}`
    case 'article.sign-off-withdrawn':
      return `withdrew ${event.data.signedOffBy}’s sign-off of “${event.data.title}”: ${event.data.because}`
    case 'comment.added':
      return `commented on ${place(event.data)}`
    case 'comment.edited':
      return `edited a comment on ${place(event.data)}`
    case 'comment.resolved':
      return `resolved a thread on ${place(event.data)}`
    case 'comment.reopened':
      return `reopened a thread on ${place(event.data)}`
    case 'edition.published':
      return `published edition ${event.data.edition} of report ${event.data.report}, ${event.data.claims} claims${blockers(event.data.blockers, event.data.reason)}`
    case 'report.begun':
      return `began report ${event.data.report}, “${event.data.title}”, on ${event.data.claims} claims`
    case 'report.changed':
      return `changed report ${event.data.report}, “${event.data.title}”: ${fieldNames(event.data.after)}`
    case 'edition.brought-in':
      return `brought in ${event.data.report}, edition ${event.data.edition}, of ${event.data.from}`
    case 'edition.made-public':
      return `made ${event.data.report}, edition ${event.data.edition}, public`
    case 'edition.taken-back':
      return `took ${event.data.report}, edition ${event.data.edition}, back from the public: ${event.data.reason}`
    case 'reader-error.received':
      return `received R-${event.data.error}, an error a reader reports in ${event.data.report}, edition ${event.data.edition}${event.data.claim === null ? '' : `, C-${event.data.claim}`}`
    case 'reader-error.answered':
      return `answered R-${event.data.error}, an error a reader reported in ${event.data.report}: ${words(event.data.outcome)}`
    case 'import.asked':
      return `began to import claims from ${event.data.file}`
    case 'import.ended':
      return `imported ${event.data.brought} claims from ${event.data.file}; ${event.data.here} were here already, ${event.data.refused} were refused`
    case 'view.shared':
      return `shared the view “${event.data.name}” with the desk`
    case 'token.made':
      return `made the token “${event.data.token}” for ${event.data.name}: ${event.data.scopes.join(', ')}`
    case 'token.revoked':
      return `revoked the token “${event.data.token}” of ${event.data.name}`
    case 'person.added':
      return `added ${event.data.name} as ${event.data.role}`
    case 'person.role-changed':
      return `changed ${event.data.name} from ${event.data.from} to ${event.data.to}`
    case 'person.disabled':
      return `disabled ${event.data.name}`
    case 'person.enabled':
      return `enabled ${event.data.name}`
    case 'person.password-set':
      return `set a new password for ${event.data.name}`
    case 'person.sessions-ended':
      return `signed ${event.data.name} out everywhere`
    case 'person.invited':
      return `invited ${event.data.name} as ${event.data.role}`
    case 'person.invitation-withdrawn':
      return `withdrew the invitation of ${event.data.name}`
    case 'person.joined':
      return `joined by invitation as ${event.data.role}`
    case 'person.password-reset':
      return 'set a new password by a link in a mail'
    case 'person.second-factor-set':
      return `set up a second factor for ${event.data.name}`
    case 'person.second-factor-removed':
      return `removed the second factor of ${event.data.name}`
    case 'person.recovery-codes-made':
      return 'made new recovery codes'
    case 'person.recovery-code-used':
      return `signed in with a recovery code, ${event.data.left} are left`
    case 'person.session-ended':
      return `signed out ${event.data.device}`
    case 'desk.founded':
      return `founded the desk “${event.data.name}”`
    case 'desk.settings-changed':
      return `changed the settings of the desk: ${fieldNames(event.data.after)}`
    case 'desk.ratings-changed':
      return `changed the rating scale: ${event.data.labels.join(', ')}`
  }
}

const CHECKED: Record<string, string> = {
  same: 'says what it said',
  changed: 'has changed',
  gone: 'is gone',
  unreachable: 'cannot be reached',
}

const REOPENED: Record<ReopenedBecause, string> = {
  new_evidence: ', since there is new evidence',
  source_changed: ', since a source changed',
  article_changed: ', since the article changed',
  other: '',
}

const STANCE: Record<string, string> = { supports: 'supports it', refutes: 'refutes it', context: 'gives context' }

function sourceNamed(title: string): string {
  return title === KEPT_BACK_TITLE ? 'a confidential source' : `the source “${title}”`
}

function assigned({ number, to, how }: Extract<EventEntry, { kind: 'claim.assigned' }>['data']): string {
  switch (how) {
    case 'handed-over':
      return `handed C-${number} over to ${to}`
    case 'given-back':
      return `gave C-${number} back`
    case 'to-oneself':
      return `took C-${number} to check`
    case 'one-of-many':
    case 'undone':
    case undefined:
      return to === null ? `took C-${number} from its assignee` : `assigned C-${number} to ${to}`
  }
}

/** Said of a claim that was one of many, or put back as it was. */
function many(how: ManyHow | undefined): string {
  return how === 'undone' ? ' (undone)' : ''
}

function place({ on, number, passage, evidence }: CommentPlace): string {
  switch (on) {
    case 'article':
      return 'the article'
    case 'passage':
      return `passage ${passage}`
    case 'claim':
      return `C-${number}`
    case 'evidence':
      return `E-${evidence} of C-${number}`
    case 'verdict':
      return `a verdict on C-${number}`
  }
}

/** Names of changed fields as words: “published on, url”. */
export function fieldNames(changes: Record<string, unknown>): string {
  return Object.keys(changes).map(words).join(', ')
}

function words(name: string): string {
  return name.replaceAll('_', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function blockers(count: number, reason: string | null): string {
  return count === 0 ? '' : `, with ${count} blockers: ${reason ?? ''}`
}
