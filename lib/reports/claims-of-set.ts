import { Refusal } from '@/lib/shared/refusal'
import { counted } from './report-summary'

/** How many claims one report on a set of claims may hold. */
export const MOST_CLAIMS_OF_SET = 2_000
/** How many of the claims a filter finds are listed before they are taken; the others are counted. */
export const CLAIMS_LISTED = 100
/** How many of the claims of a set one page of it shows. */
export const SET_CLAIMS_A_PAGE = 100
/** Lengths in characters. */
export const TITLE_MAX = 300
export const INTRODUCTION_MAX = 20_000

/** What a person is told when claims were added or taken out. */
export function chosenSentence({ added, takenOut }: { added: number; takenOut: number }): string {
  const parts = [
    ...(added > 0 ? [`${counted(added, 'claim')} added`] : []),
    ...(takenOut > 0 ? [`${counted(takenOut, 'claim')} taken out`] : []),
  ]
  return parts.length === 0 ? 'Nothing to change' : parts.join(', ')
}

/** Throws `invalid` when a report on a set would hold more claims than it may, or none; of none it is said first what happened. */
export function refuseUnlessFits(claims: number, none: string): void {
  if (claims === 0) throw notOn(`${none} A report is on one claim at least.`)
  if (claims <= MOST_CLAIMS_OF_SET) return
  const most = MOST_CLAIMS_OF_SET.toLocaleString('en')
  throw notOn(`A report holds ${most} claims at most, and these are more. Choose fewer, or make two reports of them.`)
}

function notOn(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { matching: [sentence] } })
}
