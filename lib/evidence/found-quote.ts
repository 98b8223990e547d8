/** What looking a quote up in a text can say. `differs` and `found` are never mixed: a changed digit, name or negation is never found. */
export const QUOTE_OUTCOMES = ['found', 'differs', 'ambiguous', 'not_found'] as const
export type QuoteOutcome = (typeof QUOTE_OUTCOMES)[number]

/** UTF-16 units of the text, half-open. */
export type Place = { start: number; end: number }

export type FoundQuote = {
  outcome: QuoteOutcome
  /** From the first part's begin to the last part's end; null when nowhere, and while there are several places to choose from. */
  place: Place | null
  /** Every place of an ambiguous quote (at most 20); else the place itself. */
  candidates: Place[]
  /** 1 when found, else 1 − edits ÷ length of the nearest words, 0 when nothing is near. */
  score: number
  /** One sentence that says why. */
  why: string
}
