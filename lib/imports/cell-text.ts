import { hasPiledMarks } from '@/lib/shared/piled-marks'

const LONE_SURROGATE = /\p{Surrogate}/u
/** What prints nothing and breaks files; line ends and tabs stay. */
const CONTROLS = /[\p{Cc}](?<![\t\n\r])/gu
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** The text of a cell as it can be kept (NFC, LF, trimmed), "" for none; or why it cannot. */
export function cellText(cell: string, most: number): { text: string } | { sentence: string } {
  if (cell.length > most * 4 + 1_000) return { sentence: tooLong(most) }
  if (cell.includes('\u0000')) return { sentence: 'It holds a NUL character, which cannot be stored. Remove it.' }
  if (LONE_SURROGATE.test(cell)) return { sentence: 'It holds half of a character (a lone surrogate). Remove it.' }
  if (hasPiledMarks(cell))
    return { sentence: 'It has more than 30 marks on one letter, as no language writes. Remove them.' }
  const plain = CONTROL.test(cell) ? cell.replace(CONTROLS, '') : cell
  const text = plain.replace(/\r\n?/g, '\n').normalize('NFC').trim()
  return text.length > most ? { sentence: tooLong(most) } : { text }
}

/** One line of it. */
export function oneLineOf(text: string): string {
  return /[\n\t\u2028\u2029]|\s\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

function tooLong(most: number): string {
  return `It may have ${most.toLocaleString('en')} characters at most.`
}
