import { cleanCharacters } from '@/lib/articles/clean-characters'
import type { CleanLine } from '@/lib/articles/cleaned-import'
import type { ReadText, TextPlace } from './read-text'

/** A stretch of text with the name of the place it begins. */
export type PlacedPiece = { label: string; text: string }

/** The longest text that is kept, in UTF-16 units. */
export const LONGEST_TEXT = 5_000_000
/** The places beside what a page is about begin with these words. */
const BESIDE = 'beside the article'
const MOST_PLACES = 20_000
/** "[06:12]", "00:06:12 Ana:", "00:06:12,500 --> 00:06:15,000" at the beginning of a line. */
const TIME_CODE = /^[ \t]*[[(]?(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(?:[.,]\d{1,3})?[\])]?(?=[ \t:–-]|$)/gm
/** The first letter of a text, and of what follows an empty line. */
const PARAGRAPH = /(?<=^|\n\n)[^\n]/g

/** A text as it can be kept: NFC, LF, without control characters other than tabs, NUL, halves of characters and unseen hyphens. */
export function keptCharacters(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .split('\t')
    .map(cleanCharacters)
    .join('\t')
}

/** Joins pieces with an empty line between them and says where each begins; those without words vanish. */
export function placedText(pieces: readonly PlacedPiece[]): Pick<ReadText, 'text' | 'places'> {
  const texts: string[] = []
  const places: TextPlace[] = []
  let start = 0
  for (const piece of pieces) {
    const text = keptCharacters(piece.text).trim()
    if (text === '') continue
    places.push({ label: piece.label, start })
    texts.push(text)
    start += text.length + 2
  }
  return { text: texts.join('\n\n'), places: places.slice(0, MOST_PLACES) }
}

/** Names the pieces of a page: paragraphs as a reader counts them, without the headings, and what stands around as beside it. */
export function pagePieces(article: readonly CleanLine[], beside: readonly CleanLine[]): PlacedPiece[] {
  let paragraphs = 0
  return [
    ...article.map(({ kind, text }) => ({ label: kind === 'heading' ? 'heading' : `paragraph ${++paragraphs}`, text })),
    ...beside.map(({ text }, index) => ({ label: `${BESIDE}, ${index + 1}`, text })),
  ]
}

/** The part of a text that a page is about, without what stands beside it; what changes of itself from day to day is left out. */
export function articlePart({ text, places }: Pick<ReadText, 'text' | 'places'>): string {
  const beside = places.find(({ label }) => label.startsWith(BESIDE))
  return beside ? text.slice(0, beside.start).trimEnd() : text
}

/** The places of a text nobody laid out: its time codes ("06:12", "1:06:12") when it has several, else its paragraphs. */
export function placesIn(text: string): TextPlace[] {
  const timed = Array.from(text.matchAll(TIME_CODE), ({ 1: hours = '0', 2: minutes = '', 3: seconds = '', index }) => ({
    label: `${Number(hours) === 0 ? '' : `${Number(hours)}:`}${minutes.padStart(2, '0')}:${seconds}`,
    start: index,
  }))
  if (timed.length > 1) return timed.slice(0, MOST_PLACES)
  const paragraphs = Array.from(text.matchAll(PARAGRAPH), ({ index }) => index)
  return paragraphs.slice(0, MOST_PLACES).map((start, number) => ({ label: `paragraph ${number + 1}`, start }))
}

/** Cuts a text that is longer than can be kept, and says so. */
export function cutToLongest(read: ReadText): ReadText {
  if (read.text.length <= LONGEST_TEXT) return read
  const text = read.text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '')
  return { text, places: read.places.filter(({ start }) => start < text.length), problem: 'too-long' }
}
