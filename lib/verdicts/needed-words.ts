import { type ClaimStatus, hasEnded } from '@/lib/claims/claim-status'

/** What a claim needs, and what has been given: `given` of this round only, sealed ones too. */
export type Needed = { status: ClaimStatus; verdictsNeeded: number; verdictsGiven: number }

const SETTLE: Record<number, string> = {
  1: 'one settles this claim',
  2: 'two of one mind settle it',
  3: 'three of one mind settle it',
}

/** How many verdicts settle the claim, and while it waits how many are given: “two of one mind settle it, one is given”. */
export function neededWords({ status, verdictsNeeded, verdictsGiven }: Needed): string {
  const settle = SETTLE[verdictsNeeded] ?? `${verdictsNeeded} settle it`
  if (hasEnded(status) || status === 'disputed') return settle
  return `${settle}, ${verdictsGiven === 0 ? 'none is given yet' : verdictsGiven === 1 ? 'one is given' : `${verdictsGiven} are given`}`
}

/** What to know when the number needed changed while the claim waited or after it was settled: nothing happens by itself. Null when there is nothing to know. */
export function neededNote(
  { status, verdictsNeeded, verdictsGiven }: Needed,
  settledBy: 'verdict' | 'adjudication',
): string | null {
  switch (status) {
    case 'open':
    case 'checking':
    case 'second_look':
      return verdictsGiven > 0 && verdictsGiven >= verdictsNeeded
        ? 'Enough verdicts are given since fewer are needed than before, but nothing is settled by itself: the next verdict decides, also a new one of somebody who gave one.'
        : null
    case 'disputed':
      return null
    case 'settled':
      return settledBy === 'verdict' && verdictsGiven < verdictsNeeded
        ? 'It was settled when fewer verdicts were needed. It stays settled until a verdict differs or it is reopened.'
        : null
    case 'dropped':
      return null
  }
}
