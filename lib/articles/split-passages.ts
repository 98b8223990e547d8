import type { TextRange } from '../shared/text-range'
import type { Paragraph } from './assemble-text'
import { attachedQuotations, nextFrom } from './quotations'
import { isInsideToken, saysNothing, sentenceGoesOn } from './sentence-break'

/** One sentence or heading; `number` counts from 1, `paragraph` is an index into the paragraphs, the range is in UTF-16 units of the text. */
export type Passage = { number: number; paragraph: number; start: number; end: number; kind: 'sentence' | 'heading' }

/** Enough before and after a place to tell whether the sentence ends there. */
const LOOK_BACK = 80
const LOOK_AHEAD = 120

/**
 * The segmenter copies its whole input for each sentence, so a paragraph without end is handed to it in pieces of this
 * many units.
 */
const PIECE = 4000

/** A stop, what closes with it, white space, and not a small letter: a place where the segmenter may miss a break ("home. 84 died"). */
const STOP_THEN_SPACE = /[.!?…؟۔](?:[)\]}»”’"'›]|\s»|\[\d{1,3}\])*\s+(?=[^\s\p{Ll}])/gu
/** A stop typed without its space: "the attack.The group". */
const STOP_WITHOUT_SPACE = /(?<=\s\p{Ll}{3,}[.!?])(?=\p{Lu}\p{Ll}*\s)/gu

/**
 * Cuts a text into passages in order, none overlapping, so that each visible character of its paragraphs is inside
 * exactly one. Headings are one passage each; other paragraphs are cut into sentences by the language (BCP-47) and then
 * mended where a stop does not end a sentence.
 */
export function splitPassages(text: string, paragraphs: readonly Paragraph[], language: string): Passage[] {
  const segmenter = sentenceSegmenter(language)
  const passages: Passage[] = []
  paragraphs.forEach((paragraph, index) => {
    const words = text.slice(paragraph.start, paragraph.end)
    const kind = paragraph.kind === 'heading' ? 'heading' : 'sentence'
    const ranges = kind === 'heading' ? [{ start: 0, end: words.length }] : sentencesIn(words, language, segmenter)
    for (const range of ranges) {
      const { start, end } = trimmed(words, range)
      if (start === end) continue
      const at = paragraph.start
      passages.push({ number: passages.length + 1, paragraph: index, start: at + start, end: at + end, kind })
    }
  })
  return passages
}

function sentenceSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}

/** The sentences of one paragraph, white space still around them, without gaps. */
function sentencesIn(words: string, language: string, segmenter: Intl.Segmenter): TextRange[] {
  const breaks = possibleBreaks(words, segmenter).filter((at) => isRealBreak(words, at, language))
  const attached = new Set(attachedQuotations(words, breaks).flatMap((quotation) => breaksInside(quotation, breaks)))
  const kept = breaks.filter((at) => !attached.has(at))
  const ranges = [0, ...kept].map((start, index) => ({ start, end: kept[index] ?? words.length }))
  return withoutEmptySentences(words, ranges)
}

function breaksInside({ start, end }: TextRange, breaks: readonly number[]): number[] {
  const inside: number[] = []
  for (let at = nextFrom(breaks, start + 1); at < end; at = nextFrom(breaks, at + 1)) inside.push(at)
  return inside
}

/** All places where a sentence may end, in order, each after the white space that follows it. */
function possibleBreaks(words: string, segmenter: Intl.Segmenter): number[] {
  const places = new Set<number>()
  for (const match of words.matchAll(STOP_THEN_SPACE)) places.add(match.index + match[0].length)
  for (const match of words.matchAll(STOP_WITHOUT_SPACE)) places.add(match.index)
  const certain = [...places].sort((a, b) => a - b)
  let from = 0
  while (from < words.length) {
    const to = pieceEnd(words, from, certain)
    for (const { index } of segmenter.segment(words.slice(from, to))) if (index > 0) places.add(from + index)
    from = to
  }
  return [...places].filter((at) => at > 0 && at < words.length).sort((a, b) => a - b)
}

/** Ends a piece where a sentence may end, else at white space, so that the segmenter sees whole sentences. */
function pieceEnd(words: string, from: number, certain: readonly number[]): number {
  if (words.length - from <= PIECE) return words.length
  const next = nextFrom(certain, from + PIECE / 2)
  if (next <= from + PIECE) return next
  const space = words.lastIndexOf(' ', from + PIECE)
  return space > from ? space + 1 : from + PIECE
}

function isRealBreak(words: string, at: number, language: string): boolean {
  const lead = words.slice(Math.max(0, at - LOOK_BACK), at)
  const before = lead.trimEnd()
  const after = words.slice(at, at + LOOK_AHEAD)
  if (/[\n\u2028\u2029]/.test(lead.slice(before.length))) return true
  if (lead === before && isInsideToken(before, after)) return false
  return !sentenceGoesOn(before, after, language)
}

/** Gives stretches without a letter or digit to the sentence before, or to the one after when they come first. */
function withoutEmptySentences(words: string, ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = []
  for (const range of ranges) {
    const last = kept.at(-1)
    const joins =
      last && (saysNothing(words.slice(range.start, range.end)) || saysNothing(words.slice(last.start, last.end)))
    if (joins) last.end = range.end
    else kept.push({ ...range })
  }
  return kept
}

function trimmed(words: string, { start, end }: TextRange): TextRange {
  const sentence = words.slice(start, end)
  const lead = sentence.length - sentence.trimStart().length
  return { start: start + lead, end: start + Math.max(lead, sentence.trimEnd().length) }
}
