import { assembleText } from './assemble-text'
import type { CleanLine } from './cleaned-import'

/** The text of the lines that stay, and which of its paragraphs are headings, as the command takes them. */
export function keptText(lines: readonly CleanLine[]): { text: string; headings: string } {
  const { text, paragraphs } = assembleText(lines)
  const headings = paragraphs.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []))
  return { text, headings: headings.join(',') }
}
