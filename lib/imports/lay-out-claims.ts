import type { TextRange } from '@/lib/shared/text-range'

/** A text with what was put under it: where each paragraph stands, in UTF-16 units. */
export type LaidOut = { text: string; ranges: TextRange[] }

/** Puts words under a text ("" for none), a paragraph each. Words are one line and not empty. */
export function layOutClaims(before: string, words: readonly string[]): LaidOut {
  const parts = before === '' ? [] : [before]
  let at = before.length
  const ranges = words.map((paragraph) => {
    const start = at === 0 ? 0 : at + 2
    at = start + paragraph.length
    parts.push(paragraph)
    return { start, end: at }
  })
  return { text: parts.join('\n\n'), ranges }
}

/** The most claims an article that is made of imported rows holds: the database looks each quote up in the whole text. */
export const MOST_IN_ARTICLE = 250

/** What the nth part is called of what does not go into one article; titles have 300 characters at most. */
export function partTitle(title: string, part: number): string {
  if (part === 1) return title
  const tail = ` (${part})`
  return `${[...title].slice(0, 300 - tail.length).join('')}${tail}`
}

/** Which part of `title` an article is by its title; null when it is none. */
export function partOf(title: string, called: string): number | null {
  if (called === title) return 1
  const part = Number(/ \((\d{1,7})\)$/.exec(called)?.[1] ?? 0)
  return part > 1 && called === partTitle(title, part) ? part : null
}

/** What rows without an article go under: the name of their file, without its ending. */
export function articleOfFile(filename: string): string {
  const name = filename.replace(/\.[a-z0-9]{1,8}$/i, '').trim()
  return (name === '' ? 'Imported claims' : name).slice(0, 250)
}
