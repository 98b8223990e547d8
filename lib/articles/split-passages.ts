import type { Paragraph } from './assemble-text'

/** One sentence or heading; `number` counts from 1, `paragraph` is an index into the paragraphs, the range is in UTF-16 units of the text. */
export type Passage = { number: number; paragraph: number; start: number; end: number; kind: 'sentence' | 'heading' }

/** Cuts a text into passages in order, none overlapping, so that each visible character is inside exactly one. */
export function splitPassages(_text: string, _paragraphs: readonly Paragraph[], _language: string): Passage[] {
  return []
}
