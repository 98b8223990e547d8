import type { Line } from './line'

/**
 * A text of somebody as the typesetter takes it: its lines, each cut where a word too long for any line may be broken, and the direction
 * its first letter has. It goes in as data and never as markup.
 */
export type PdfText = { dir: 'ltr' | 'rtl'; lines: string[][]; language?: string }

/** Words of ours, and between them texts of others. */
export type PdfLine = (string | PdfText)[]

/** `otherwise` is the direction of a text without letters. */
export function pdfText(text: string, otherwise: 'ltr' | 'rtl' = 'ltr'): PdfText {
  const clean = visible(text)
  return { dir: directionOf(clean, otherwise), lines: clean.split('\n').map((line) => runsOf(balanced(line))) }
}

/**
 * A line of the report in its pieces; a sentence frozen in English is said to be English. Typst embeds a piece of the other direction but
 * does not isolate it, so that a comma or a number beside it would go along with it: marks of direction (U+200E, U+200F) keep them apart.
 */
export function pdfLine(line: Line, otherwise: 'ltr' | 'rtl' = 'ltr'): PdfLine {
  return line.flatMap((piece): PdfLine => {
    if (typeof piece === 'string') return [visible(piece)]
    const text: PdfText =
      'theirs' in piece
        ? pdfText(piece.theirs, otherwise)
        : { ...pdfText(piece.english, otherwise), dir: 'ltr', language: 'en' }
    return text.dir === otherwise ? [text] : [MARKS[otherwise], text, MARKS[otherwise]]
  })
}

const MARKS = { ltr: '\u200e', rtl: '\u200f' } as const

/** A line cut after every stretch of a long word; joined again they are the line. */
export function runsOf(line: string): string[] {
  if (!LONG_WORD.test(line)) return [line]
  return line.split(/(\S{30,})/u).flatMap((part) => (LONG_WORD.test(part) ? (part.match(STRETCH) ?? [part]) : [part]))
}

const LONG_WORD = /\S{30}/u
/** Up to twelve letters with their marks, and the signs after which an address may be broken. */
const STRETCH = /(?:[^/?&=._#%-]\p{M}*){1,12}[/?&=._#%-]*|[/?&=._#%-]{1,12}/gu

/** The direction of the first letter. */
export function directionOf(text: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const first = text.match(/\p{L}/u)?.[0]
  if (first === undefined) return otherwise
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr'
}

/** Without signs nobody can see and no font draws; those that join letters or turn the direction stay. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?![\n\u00ad\u061c\u0600-\u0604\u06dd\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069])[\p{Cc}\p{Cf}]/gu, '')
}

/** Ends every turn of direction that the line begins, so that none reaches beyond it. */
function balanced(line: string): string {
  const open: string[] = []
  for (const sign of line.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    if (sign !== '\u202c' && sign !== '\u2069') open.push(sign >= '\u2066' ? '\u2069' : '\u202c')
    else if (open.at(-1) === sign) open.pop()
  }
  return line + open.reverse().join('')
}
