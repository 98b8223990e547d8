import type { EditionContent } from './edition'

/** Who stands behind a report; names in the order in which they first appear. */
export type Signatures = { checkedBy: string[]; adjudicatedBy: string[]; signedBy: string | null }

/** The people of a report: those whose verdicts settled claims, those who adjudicated, and who published it. */
export function signaturesOf({ claims, report, state }: EditionContent): Signatures {
  return {
    checkedBy: [...new Set(claims.flatMap(({ verdicts }) => verdicts.map(({ by }) => by)))],
    adjudicatedBy: [...new Set(claims.flatMap(({ adjudication }) => (adjudication === null ? [] : [adjudication.by])))],
    signedBy: state === 'published' ? report.by : null,
  }
}

/** What was found, in a few sentences made of the totals alone. */
export function summaryOf({ totals }: Pick<EditionContent, 'totals'>): string {
  const { settled, dropped, disputed, open, checking, second_look } = totals.byStatus
  const { all, accounted } = totals.passages
  const waiting = open + checking + second_look
  const ended = dropped === 0 ? `${settled} settled` : `${settled} settled and ${dropped} dropped`
  return [
    totals.claims === 0 ? 'No claim has been recorded.' : `Of ${counted(totals.claims, 'claim')}, ${ended}.`,
    waiting === 0 ? '' : `${are(waiting, 'claim')} still being checked.`,
    disputed === 0 ? '' : `${are(disputed, 'claim')} disputed.`,
    // A set of claims has no text of its own to account for.
    all === 0 ? '' : `${accounted} of ${are(all, 'passage')} accounted for.`,
    totals.evidence === 0
      ? ''
      : `${are(totals.evidence, 'piece', ` of evidence from ${counted(totals.sources, 'source')}`)} cited.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function are(count: number, word: string, more = ''): string {
  return `${counted(count, word)}${more} ${count === 1 ? 'is' : 'are'}`
}

/** "1 claim", "12 claims". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** A moment on the desk's clocks as reports print it: "26 Jan 2024, 19:30". */
export function printedTime(instant: string, timeZone: string): string {
  const format = {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat('en-GB', { ...format, hourCycle: 'h23' }).format(new Date(instant))
}

/** A day as reports print it: "26 Jan 2024". */
export function printedDay(day: string): string {
  const format = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(`${day}T00:00:00Z`))
}
