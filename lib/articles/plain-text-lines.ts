import type { CleanLine } from './cleaned-import'

/** Lines longer than this were not wrapped by a mail program or a typewriter. */
const WIDEST_WRAP = 100
const NARROWEST_WRAP = 40
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。、，]$/u

/** Ends of sentences and what may close after them. */
const ENDS_SENTENCE = /[.!?…:;,؟۔،؛。！？"”’»)\]]$/u
const LONGEST_HEADING = 90

/**
 * Makes paragraphs of a plain text with LF line ends: hard-wrapped lines are joined where empty lines part the
 * paragraphs; without empty lines each line is a paragraph.
 */
export function plainTextLines(content: string): string[] {
  const filled = groupsOf(content)
  if (filled.length < 2) return filled.flat()
  const wrapped = filled.filter((group) => group.length > 1).flat()
  const width = wrapped.reduce((widest, { length }) => (length <= WIDEST_WRAP ? Math.max(widest, length) : widest), 0)
  return width < NARROWEST_WRAP ? filled.flat() : filled.flatMap((group) => joined(group, width))
}

/** The lines between empty lines. */
function groupsOf(content: string): string[][] {
  const groups: string[][] = [[]]
  for (const line of content.split('\n').map((each) => each.trim())) {
    if (line !== '') groups.at(-1)?.push(line)
    else if (groups.at(-1)?.length) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

/**
 * Says which lines are headings: short, without a stop at the end, and followed by a line that reads as a sentence. The
 * first line may be followed by another heading.
 */
export function withHeadings(lines: readonly string[]): CleanLine[] {
  const short = lines.map(readsAsHeading)
  return lines.map((text, index) => {
    const followed = index + 1 < lines.length && (!short[index + 1] || (index === 0 && lines.length > 2))
    return { text, kind: short[index] && followed ? 'heading' : 'paragraph' }
  })
}

/** A wrapper breaks a line only where the next word would not fit; a line broken earlier was meant to end there. */
function joined(group: readonly string[], width: number): string[] {
  const paragraphs: string[] = []
  group.forEach((line, index) => {
    const before = group[index - 1]
    const last = paragraphs.pop()
    if (before === undefined || last === undefined) paragraphs.push(line)
    else if (wasWrapped(before, line, width)) paragraphs.push(last + glueAfter(before) + line)
    else paragraphs.push(last, line)
  })
  return paragraphs
}

function glueAfter(line: string): string {
  return WITHOUT_SPACES.test(line) || /\p{L}-$/u.test(line) ? '' : ' '
}

function wasWrapped(line: string, next: string, width: number): boolean {
  if (line.length > WIDEST_WRAP || /^(?:[-*•–]|\d+[.)])\s/.test(next)) return false
  const word = /^\S+/.exec(next)?.[0] ?? ''
  return line.length + 1 + word.length > width * 0.85
}

function readsAsHeading(line: string): boolean {
  const words = line.split(/\s+/).length
  return (
    line.length <= LONGEST_HEADING &&
    words <= 14 &&
    /\p{L}/u.test(line) &&
    !ENDS_SENTENCE.test(line) &&
    !/^[-*•–]\s/.test(line)
  )
}
