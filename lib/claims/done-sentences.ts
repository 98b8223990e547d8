import type { BulkKind, LeftClaim, ManyDone } from './bulk-change'
import type { ClaimStatus } from './claim-status'

/** What a person is told when claims were assigned. */
export function assignedSentence(done: { changed: number; numbers: number[]; assignee: string | null }): string {
  const what = done.numbers.length === 1 ? `C-${done.numbers[0]}` : `${done.numbers.length} claims`
  if (done.changed === 0) return `${what}: nothing to change`
  return done.assignee === null ? `${what}: nobody has it now` : `${what} assigned to ${done.assignee}`
}

/** What a person is told when evidence was attached, above all that its source was here already. */
export function attachedSentence(done: {
  number: number
  source: { title: string; was: 'chosen' | 'new' | 'known' }
}): string {
  const attached = `E-${done.number} attached`
  return done.source.was === 'known'
    ? `${attached}. This address was here already, as “${done.source.title}”`
    : attached
}

/** What a person is told when a source was added. */
export function addedSentence(done: { title: string; was: 'new' | 'known' }): string {
  return done.was === 'new' ? `“${done.title}” added` : `This address is here already, as “${done.title}”`
}

/** What a person is told when a verdict was given: where the claim stands since. */
export function verdictSentence(done: { claimNumber: number; status: ClaimStatus; rating: string }): string {
  return `Verdict given. ${STANDS[done.status].replace('C', `C-${done.claimNumber}`).replace('…', done.rating)}`
}

const STANDS: Record<ClaimStatus, string> = {
  open: 'C is open',
  checking: 'C is being checked',
  second_look: 'C waits for another verdict',
  disputed: 'C is disputed: the verdicts differ',
  settled: 'C is settled: …',
  dropped: 'C is dropped',
}

/** What a person is told when many claims were changed at once: how many, and why some were left. */
export function manySentence(done: ManyDone & { kind: BulkKind; assignee: string | null }): string {
  if (done.changed === 0 && done.left.length === 0) return 'Nothing to change: they stand so already'
  return withLeft(`${claims(done.changed)} ${did(done)}`, done.left)
}

/** What a person is told when a change to many claims was undone. */
export function undoneSentence(done: ManyDone): string {
  return withLeft(`${claims(done.changed)} put back as ${done.changed === 1 ? 'it was' : 'they were'}`, done.left)
}

/** What a person is told when one field of a claim was changed where it stands. */
export function fieldSavedSentence({ number, field }: { number: number; field: string }): string {
  return `C-${number}: ${field} saved`
}

/** What a person is told when they chose where to begin. */
export function homeSentence({ name }: { name: string | null }): string {
  return name === null ? 'You begin with My desk' : `You begin with “${name}”`
}

function did({ kind, assignee, changed }: { kind: BulkKind; assignee: string | null; changed: number }): string {
  switch (kind) {
    case 'assign':
      return assignee === null ? `taken back: nobody has ${changed > 1 ? 'them' : 'it'} now` : `assigned to ${assignee}`
    case 'tag':
      return 'tagged'
    case 'untag':
      return 'untagged'
    case 'priority':
      return 'given a priority'
    case 'due':
      return 'given a due time'
    case 'drop':
      return 'dropped'
    case 'reopen':
      return 'reopened'
  }
}

/** How many of the claims that were left are told of one by one. */
const TOLD_OF = 3

function withLeft(done: string, left: readonly LeftClaim[]): string {
  if (left.length === 0) return done
  const sentences = left.slice(0, TOLD_OF).map(({ sentence }) => sentence)
  const more = left.length > TOLD_OF ? ` And ${count(left.length - TOLD_OF)} more.` : ''
  return `${done}; ${count(left.length)} left: ${sentences.join(' ')}${more}`
}

function claims(changed: number): string {
  if (changed === 0) return 'No claim'
  return changed === 1 ? '1 claim' : `${count(changed)} claims`
}

function count(many: number): string {
  return many.toLocaleString('en')
}
