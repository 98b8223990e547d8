import type { CleanLine, LineKind } from './cleaned-import'

/** A paragraph's half-open range in UTF-16 units of the assembled text. */
export type Paragraph = { start: number; end: number; kind: LineKind }

/** Joins the kept lines with an empty line between them and says where each paragraph stands; empty lines vanish. */
export function assembleText(lines: readonly CleanLine[]): { text: string; paragraphs: Paragraph[] } {
  const paragraphs: Paragraph[] = []
  let text = ''
  for (const line of lines) {
    const words = line.text.trim()
    if (words === '') continue
    if (text !== '') text += '\n\n'
    paragraphs.push({ start: text.length, end: text.length + words.length, kind: line.kind })
    text += words
  }
  return { text, paragraphs }
}
