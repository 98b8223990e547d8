import type { Period } from './period'

/** A stretch of days on the desk's clocks, either end of it open: "2024-03-01" to "2024-03-31", both days belong to it. */
export type Days = { from: string | null; to: string | null }

const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June'] as const),
  ...(['July', 'August', 'September', 'October', 'November', 'December'] as const),
]

/** A period in words: "March 2024", "1 to 31 March 2024", "since 1 March 2024", "until 31 March 2024", "5 March 2024". */
export function periodInWords(period: Period): string {
  const [from = '', to] = period.split('..')
  if (to === undefined) return dayOrMonth(from)
  if (from === '') return `until ${dayOrMonth(to)}`
  if (to === '') return `since ${dayOrMonth(from)}`
  if (from === to) return dayOrMonth(from)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7) && from.length === 10
  return `${sameMonth ? String(Number(from.slice(8))) : dayOrMonth(from)} to ${dayOrMonth(to)}`
}

/** The days of a period, as two date fields hold them; a month is its first and its last day. */
export function daysOf(period: Period): Days {
  const [from = '', to] = period.split('..')
  if (to !== undefined) return { from: from === '' ? null : from, to: to === '' ? null : to }
  if (from.length > 7) return { from, to: from }
  return { from: `${from}-01`, to: dayAfter(`${monthAfter(from)}-01`, -1) }
}

/** Days as a period: a whole month is written as one ("2024-03"); null when both ends are open. The ends may come either way round. */
export function periodOf({ from, to }: Days): Period | null {
  if (from === null && to === null) return null
  const [first, last] = from !== null && to !== null && from > to ? [to, from] : [from, to]
  const month = (first ?? '').slice(0, 7)
  const whole = first === `${month}-01` && last === dayAfter(`${monthAfter(month)}-01`, -1)
  return (whole ? month : `${first ?? ''}..${last ?? ''}`) as Period
}

/** Periods one often wants, seen from a day ("2024-03-14"): it, seven days, its month and the month before; weeks begin on Monday. */
export function usualPeriods(today: string): { label: string; period: Period }[] {
  const month = today.slice(0, 7)
  const monday = dayAfter(today, -((weekdayOf(today) + 6) % 7))
  return [
    { label: 'Today', period: `${today}..${today}` as Period },
    { label: 'This week', period: `${monday}..${dayAfter(monday, 6)}` as Period },
    { label: 'This month', period: month as Period },
    { label: 'Last month', period: monthAfter(month, -1) as Period },
  ]
}

function dayOrMonth(text: string): string {
  const [year = '', month = '', day] = text.split('-')
  const name = MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

function monthAfter(month: string, by = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

function dayAfter(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + by)
  return at.toISOString().slice(0, 10)
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
