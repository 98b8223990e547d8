import type { Words } from './words'
import type { XlsxLabel } from './labels/xlsx'
import type { Say } from './labels'
import type { Print } from './print'

/** A moment on the clocks of the desk: spreadsheets know no time zones. */
export type LocalTime = { local: string }

/** A day, as YYYY-MM-DD. */
export type Day = { day: string }

/** What stands in a cell; a number with `before` is shown behind it, as C-12. */
export type Cell = string | number | Day | LocalTime | { count: number; before: string } | null

/** A column: its head, its width in characters, and what stands in it. */
export type Column<Row> = { head: string; width: number; cell: (row: Row) => Cell }

/** A sheet with a header row. */
export type Sheet = { name: string; heads: string[]; widths: number[]; rows: Cell[][] }

/** What every sheet is made of. */
export type Book = { print: Print; words: Words; say: Say<XlsxLabel>; local: (instant: string) => LocalTime }

/** A sheet of these columns, a row for each thing. */
export function sheetOf<Row>(name: string, columns: readonly Column<Row>[], things: readonly Row[]): Sheet {
  return {
    name,
    heads: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows: things.map((thing) => columns.map(({ cell }) => cell(thing))),
  }
}

/** The number of a claim, which sorts as a number and reads as C-12. */
export function claimNumber(number: number): Cell {
  return { count: number, before: 'C-' }
}

/** A day, or nothing. */
export function dayCell(day: string | null): Cell {
  return day === null ? null : { day }
}
