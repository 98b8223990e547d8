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
