import { Refusal } from '@/lib/shared/refusal'

/** How many claims one report on a set of claims may hold. */
export const MOST_CLAIMS_OF_SET = 2_000

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
