import { wordDiff } from '@/lib/shared/word-diff'
import { overlaps, type TextRange } from '@/lib/shared/text-range'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'

/** Who changed it, and when (ISO 8601). */
export type Hand = { author: string; at: string }

/** Words of the text that go, `[start, end)`, or words that come at `start`; in UTF-16 units of the text. */
export type Change = TextRange & { kind: 'del' | 'ins'; text: string }

/** The fix of a claim on the words of its first quote. */
export type TrackedFix = TextRange & { claim: number; hand: Hand; changes: Change[] }

/** Which fixes are tracked in the text, and for each claim whose fix is not, the claim whose fix is in its way. */
export type FixPlan = { tracked: TrackedFix[]; inTheWayOf: ReadonlyMap<number, number> }

/**
 * The fixes as tracked changes of the text, word by word. Tracked changes cannot overlap: of fixes that do, the one that begins first
 * in the text is tracked, at the same place that of the first claim.
 */
export function fixPlan(text: string, claims: readonly EditionClaim[], content: EditionContent): FixPlan {
  const tracked: TrackedFix[] = []
  const inTheWayOf = new Map<number, number>()
  const wanted = claims.flatMap((claim) => fixOf(text, claim, content))
  for (const fix of wanted.sort((a, b) => a.start - b.start || a.claim - b.claim)) {
    const other = tracked.findLast((each) => overlaps(each, fix))
    if (other === undefined) tracked.push(fix)
    else inTheWayOf.set(fix.claim, other.claim)
  }
  return { tracked, inTheWayOf }
}

/** Who decided on a claim and when: the adjudication, else the verdict with its rating and fix; the desk and the edition while nobody has. */
export function handOf(claim: EditionClaim, { desk, report }: EditionContent): Hand {
  const { adjudication, verdicts, rating, fix } = claim
  if (adjudication !== null) return { author: adjudication.by, at: adjudication.at }
  const alike = verdicts.filter((verdict) => verdict.rating === rating)
  const decisive = alike.find((verdict) => verdict.fix === fix) ?? alike.at(-1)
  if (claim.status !== 'settled' || decisive === undefined) return { author: desk.name, at: report.at }
  return { author: decisive.by, at: decisive.at }
}

function fixOf(text: string, claim: EditionClaim, content: EditionContent): TrackedFix[] {
  const [quote] = claim.quotes
  if (claim.fix === null || claim.status === 'dropped' || quote === undefined) return []
  const { start, end } = quote
  if (start >= end || end > text.length) return []
  const changes = changesOf(text.slice(start, end), claim.fix, start)
  return [{ start, end, claim: claim.number, hand: handOf(claim, content), changes }]
}

/** What goes and what comes, on the words that stand at `start`. */
export function changesOf(words: string, fix: string, start: number): Change[] {
  const changes: Change[] = []
  let at = start
  for (const { kind, text } of wordDiff(words, fix)) {
    const end = kind === 'ins' ? at : at + text.length
    if (kind !== 'same') changes.push({ kind, text, start: at, end })
    at = end
  }
  return changes
}
