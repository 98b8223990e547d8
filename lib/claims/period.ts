/** A stretch of days on the desk's clocks: a month "2024-03", or "2024-03-01..2024-03-31", both ends in it; either end may be open. */
export type Period = `${string}-${string}`

const MONTH = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/
const RANGE = /^([1-9]\d{3}-\d\d-\d\d)?\.\.([1-9]\d{3}-\d\d-\d\d)?$/

/** Its first day and the day after its last one, as "2024-03-01"; null for an open end. */
export type PeriodBounds = { from: string | null; before: string | null }

/** A period as an address has it; null for anything else, also for a day that no calendar has. */
export function periodIn(word: string | undefined): Period | null {
  return word !== undefined && periodBounds(word) !== null ? (word as Period) : null
}

/** Where a period begins, and where it has ended; null when it is none. */
export function periodBounds(period: string): PeriodBounds | null {
  const month = MONTH.exec(period)
  if (month !== null) return { from: `${period}-01`, before: monthAfter(Number(month[1]), Number(month[2])) }
  const range = RANGE.exec(period)
  if (range === null) return null
  const [, first, last] = range
  if (first === undefined && last === undefined) return null
  if ((first !== undefined && !isDay(first)) || (last !== undefined && !isDay(last))) return null
  if (first !== undefined && last !== undefined && first > last) return null
  return { from: first ?? null, before: last === undefined ? null : dayAfter(last) }
}

function monthAfter(year: number, month: number): string {
  return `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
