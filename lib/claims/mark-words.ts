import type { TextRange } from '@/lib/shared/text-range'
import { type FoldedWord, foldedWords } from './fold-words'

/** Words that follow each other, as a search found them: folded, the last one whole or the beginning of a word. */
export type MarkedTerm = { words: string[]; last: 'whole' | 'beginning' }

/** A piece of a text, in order; all of them together are the text (or the part shown of it). */
export type MarkedPart = { text: string; marked: 'yes' | 'no' }

/** Where a search matched besides the statement: a part of that text in pieces, those marked that were found. */
export type Matched = { field: 'quote' | 'claimant' | 'evidence' | 'note' | 'source'; parts: MarkedPart[] }

/** The text in pieces, those marked in which a term stands: for screens to show with <mark>, never as HTML. */
export function markWords(text: string, terms: readonly MarkedTerm[]): MarkedPart[] {
  return partsOf(text, rangesOf(text, terms))
}

/** The part of the text around the first place where a term stands, `most` UTF-16 units or a little more, with … where it was cut; null when none stands there. */
export function markedSnippet(text: string, terms: readonly MarkedTerm[], most = 160): MarkedPart[] | null {
  const ranges = rangesOf(text, terms)
  const first = ranges[0]
  if (first === undefined) return null
  const from = text.length <= most ? 0 : wordStart(text, Math.max(0, first.start - Math.floor(most / 3)))
  const to = text.length <= most ? text.length : wordEnd(text, Math.min(text.length, Math.max(from + most, first.end)))
  const inside = ranges.filter(({ start, end }) => start >= from && end <= to)
  const shift = inside.map(({ start, end }) => ({ start: start - from, end: end - from }))
  const parts = partsOf(text.slice(from, to), shift)
  if (from > 0) parts.unshift({ text: '… ', marked: 'no' })
  if (to < text.length) parts.push({ text: ' …', marked: 'no' })
  return parts
}

/** Where the terms stand in the text, in order, none overlapping. */
function rangesOf(text: string, terms: readonly MarkedTerm[]): TextRange[] {
  if (terms.length === 0) return []
  const words = foldedWords(text)
  const ranges: TextRange[] = []
  for (let at = 0; at < words.length; at += 1) {
    const lengths = terms.filter((term) => standsAt(words, at, term)).map(({ words: { length } }) => length)
    if (lengths.length === 0) continue
    const last = at + Math.max(...lengths) - 1
    const range = { start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 }
    const before = ranges.at(-1)
    if (before !== undefined && range.start < before.end) before.end = Math.max(before.end, range.end)
    else ranges.push(range)
  }
  return ranges
}

/** How many of the terms stand in the text. */
export function standingIn(text: string, terms: readonly MarkedTerm[]): number {
  const words = foldedWords(text)
  return terms.filter((term) => words.some((_, at) => standsAt(words, at, term))).length
}

function standsAt(words: readonly FoldedWord[], at: number, term: MarkedTerm): boolean {
  const end = term.words.length - 1
  return term.words.every((wanted, index) => {
    const there = words[at + index]?.word
    if (there === undefined) return false
    return index === end && term.last === 'beginning' ? there.startsWith(wanted) : there === wanted
  })
}

function partsOf(text: string, ranges: readonly TextRange[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: 'no' })
    parts.push({ text: text.slice(start, end), marked: 'yes' })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: 'no' })
  return parts
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 30).search(/\s/u)
  return at === 0 || space < 0 ? wholePair(text, at) : at + space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - 30), at).search(/\s\S*$/u)
  return at === text.length || space < 0 ? wholePair(text, at) : Math.max(0, at - 30) + space
}

/** Never between the halves of a surrogate pair. */
function wholePair(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/u.test(text[at] ?? '') ? at + 1 : at
}
