import type { TextRange } from '../shared/text-range'
import { overlaps } from '../shared/text-range'
import { CHECKABLE_REASONS, type CheckableReason, type CuePatterns } from './cue'
import { CUES_OF_ANY_LANGUAGE } from './cues-any-language'
import { ARABIC_CUES, PERSIAN_CUES } from './cues-arabic-persian'
import { ENGLISH_CUES } from './cues-english'
import { FRENCH_CUES, GERMAN_CUES, SPANISH_CUES } from './cues-european'
import { quotationsIn } from './quotations'
import type { Passage } from './split-passages'

/** One reason with the words that gave it, and their half-open range in UTF-16 units of the sentence. */
export type CheckableCue = { reason: CheckableReason; because: string } & TextRange

/** The word that stands in the margin for each reason. */
export const MARGIN_WORD: Record<CheckableReason, string> = {
  quantity: 'number',
  date: 'date',
  superlative: 'superlative',
  quotation: 'quotation',
  attribution: 'attribution',
  cause: 'cause',
}

const CUES: Record<string, CuePatterns> = {
  en: ENGLISH_CUES,
  ar: ARABIC_CUES,
  fa: PERSIAN_CUES,
  fr: FRENCH_CUES,
  de: GERMAN_CUES,
  es: SPANISH_CUES,
}

/** A wish, a taste or a feeling is the speaker's own, unless it names figures, dates or other people's words. */
const OWN_OPINION = /^["“]?(?:I|We) (?:think|feel|hope|like|love|hate|wish|prefer|believe)\b|^In my (?:view|opinion)\b/
const OPINION_STILL_CHECKABLE = new Set<CheckableReason>(['quantity', 'date', 'attribution'])
const NO_NOUN =
  '(?!(?:and|or|of|in|on|at|to|were|was|is|are|be|who|that|which|the|a|an|for|by|from|with|but|as|than|after|before|et|de|und|von|y|o|en|من|في|إلى|و|از|در|به)(?![\\p{L}]))'
const NOUN = `${NO_NOUN}[\\p{Ll}\\p{Lo}][\\p{L}\\p{M}\\u200c’-]*`
const NAME = `${NO_NOUN}\\p{Lu}[\\p{L}\\p{M}’.-]*[\\p{L}\\p{M}]`
/** A number gets its noun, so that the margin reads "84 Iranians" and not "84". */
const NOUN_AFTER_NUMBER = new RegExp(
  `^\\s+(?:of (?:its|their|his|her|the|those|our) )?(?:${NAME}(?:\\s+${NOUN})?|${NOUN})`,
  'u',
)
const LOWER_WORD = /(?<![\p{L}\p{M}])[\p{Ll}\p{Lo}][\p{L}\p{M}]*/gu

/**
 * Says why a sentence in a language (BCP-47) looks worth checking: the cues in order of their words, none of the same
 * reason overlapping. Gives an empty list when nothing speaks for it; a reason may stand more than once.
 */
export function checkableReasons(sentence: string, language: string): CheckableCue[] {
  const base = language.split('-')[0]?.toLowerCase() ?? ''
  const found = CHECKABLE_REASONS.flatMap((reason) => {
    const patterns = [...(CUES[base]?.[reason] ?? []), ...(CUES_OF_ANY_LANGUAGE[reason] ?? [])]
    const ranges = reason === 'quotation' ? quotedWords(sentence) : patterns.flatMap((each) => matches(sentence, each))
    return longest(ranges).map((range) => cue(sentence, reason, range))
  })
  const dates = found.filter(({ reason }) => reason === 'date')
  return found
    .filter((each) => each.reason !== 'quantity' || !dates.some((date) => overlaps(date, each)))
    .filter((each) => !OWN_OPINION.test(sentence) || OPINION_STILL_CHECKABLE.has(each.reason))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The cues of a passage of a text, with ranges in the text; a heading has none. */
export function checkableReasonsOf(text: string, passage: Passage, language: string): CheckableCue[] {
  if (passage.kind === 'heading') return []
  return checkableReasons(text.slice(passage.start, passage.end), language).map((each) => ({
    ...each,
    start: each.start + passage.start,
    end: each.end + passage.start,
  }))
}

function matches(sentence: string, pattern: RegExp): TextRange[] {
  return Array.from(sentence.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Where two matches of one reason overlap, the longer one speaks. */
function longest(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = []
  for (const range of [...ranges].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((each) => overlaps(each, range))) kept.push(range)
  }
  return kept
}

function cue(sentence: string, reason: CheckableReason, { start, end }: TextRange): CheckableCue {
  const noun = reason === 'quantity' ? (NOUN_AFTER_NUMBER.exec(sentence.slice(end))?.[0].length ?? 0) : 0
  const words = sentence.slice(start, end + noun)
  const lead = words.length - words.trimStart().length
  const because = words.trim()
  return { reason, because, start: start + lead, end: start + lead + because.length }
}

/** Quoted stretches of two words or more that are not a title, and quotations that begin or end in another sentence. */
function quotedWords(sentence: string): TextRange[] {
  const quotations = quotationsIn(sentence)
  const whole = quotations.filter(({ start, end }) => isSpeech(sentence.slice(start + 1, end - 1)))
  const opens = /^[“«„]/.test(sentence) && !quotations.some(({ start }) => start === 0)
  const closes = /[”»]$/.test(sentence) && !quotations.some(({ end }) => end === sentence.length)
  if (opens || closes) return [{ start: 0, end: sentence.length }]
  return whole
}

function isSpeech(words: string): boolean {
  return words.trim().split(/\s+/).length >= 2 && (words.match(LOWER_WORD)?.length ?? 0) >= 1
}
