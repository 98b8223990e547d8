/** Why a sentence looks checkable. */
export const CHECKABLE_REASONS = ['quantity', 'date', 'superlative', 'quotation', 'attribution', 'cause'] as const
export type CheckableReason = (typeof CHECKABLE_REASONS)[number]

/** What speaks for a reason in one language; each pattern is global and in Unicode mode. */
export type CuePatterns = Partial<Record<CheckableReason, readonly RegExp[]>>

/** Makes a pattern that matches whole words in any script; `|` parts alternatives, white space in the source matches any. */
export function wholeWords(source: string): RegExp {
  const spaced = source
    .trim()
    .replace(/\s*\n\s*/g, '')
    .replace(/ /g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
}

/** The same, with the capitals as written. */
export function wholeWordsAsWritten(source: string): RegExp {
  return new RegExp(wholeWords(source).source, 'gu')
}
