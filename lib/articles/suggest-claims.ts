/** Why a sentence looks checkable. */
export const CHECKABLE_REASONS = ['quantity', 'date', 'superlative', 'quotation', 'attribution', 'cause'] as const
export type CheckableReason = (typeof CHECKABLE_REASONS)[number]

/** The word that stands in the margin for each reason. */
export const MARGIN_WORD: Record<CheckableReason, string> = {
  quantity: 'number',
  date: 'date',
  superlative: 'superlative',
  quotation: 'quotation',
  attribution: 'attribution',
  cause: 'cause',
}

/** One reason with the words that gave it, and their half-open range in UTF-16 units of the sentence. */
export type CheckableCue = { reason: CheckableReason; because: string; start: number; end: number }

/** Says why a sentence looks worth checking, in order of its words; an empty list when nothing speaks for it. */
export function checkableReasons(_sentence: string, _language: string): CheckableCue[] {
  return []
}
