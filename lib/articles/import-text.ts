import { assembleText, type Paragraph } from './assemble-text'
import { type Passage, splitPassages } from './split-passages'

/** The text of a new version with its paragraphs and passages; all ranges in UTF-16 units of `text`. */
export type ImportText = { text: string; paragraphs: Paragraph[]; passages: Passage[] }

const EMPTY_LINE = /\n[^\S\n]*\n\s*/

/** Lays out a confirmed text (paragraphs parted by empty lines; `headings` are their indexes, from 0) and cuts its passages. */
export function layOutText(typed: string, headings: readonly number[], language: string): ImportText {
  const isHeading = new Set(headings)
  const words = typed.split(EMPTY_LINE).filter((paragraph) => paragraph.trim() !== '')
  const lines = words.map((paragraph, index) => ({
    text: paragraph,
    kind: isHeading.has(index) ? ('heading' as const) : ('paragraph' as const),
  }))
  const { text, paragraphs } = assembleText(lines)
  return { text, paragraphs, passages: splitPassages(text, paragraphs, language) }
}
