import { dateOfLine } from '@/lib/articles/guess-date'

/** A day as "2024-01-03", or a sentence that says why the cell is none. */
export type ReadDay = { day: string } | { sentence: string }

const DAY_MS = 86_400_000
/** Day 0 of the serial numbers in which Excel counts days. */
const EXCEL_BEGINS = Date.UTC(1899, 11, 30)

/**
 * The day a cell names: as ISO 8601, as day, month and year in Europe's or America's order where only one is possible, in words, or as a
 * serial number of Excel. A day that could be two is refused.
 */
export function readDay(cell: string): ReadDay {
  const typed = latinDigits(cell).trim()
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(typed)
  if (iso) return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), cell)
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(typed)
  if (dotted) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), cell)
  const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(typed)
  if (slashed) return eitherOrder(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]), cell)
  if (/^\d{5}(?:\.\d+)?$/.test(typed))
    return { day: isoDay(new Date(EXCEL_BEGINS + Math.floor(Number(typed)) * DAY_MS)) }
  const told = typed.length <= 60 && /\d{4}/.test(typed) ? dateOfLine(typed) : null
  return told === null ? noDay(cell) : { day: told }
}

/** The moment a cell names, on clocks of the desk, as "2024-01-25T18:00"; a day alone is due at six in the evening. */
export function readMoment(cell: string): { local: string } | { sentence: string } {
  const time = /^(\S+)[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(latinDigits(cell).trim())
  const read = readDay(time?.[1] ?? cell)
  if ('sentence' in read) return read
  if (time === null || /^(?:0?0):00$/.test(`${time[2]}:${time[3]}`)) return { local: `${read.day}T18:00` }
  if (Number(time[2]) > 23 || Number(time[3]) > 59) return noDay(cell)
  return { local: `${read.day}T${String(time[2]).padStart(2, '0')}:${time[3]}` }
}

function eitherOrder(first: number, second: number, year: number, cell: string): ReadDay {
  if (first > 12 || first === second) return dayOf(year, second, first, cell)
  if (second > 12) return dayOf(year, first, second, cell)
  const [one, other] = [isoOf(year, second, first), isoOf(year, first, second)]
  return { sentence: `“${cell.trim()}” can be ${one} or ${other}. Write it as the one it is.` }
}

function dayOf(year: number, month: number, day: number, cell: string): ReadDay {
  const written = isoOf(year, month, day)
  const read = new Date(`${written}T00:00:00Z`)
  if (Number.isNaN(read.getTime()) || isoDay(read) !== written || year < 1000) return noDay(cell)
  return { day: written }
}

function noDay(cell: string): { sentence: string } {
  return { sentence: `“${cell.trim().slice(0, 40)}” is no day. Write it as 2024-01-03.` }
}

function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Arabic-Indic and Persian digits are digits. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
