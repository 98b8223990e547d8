import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { RULE } from './docx-look'
import { paragraph } from './docx-paragraph'
import { runs } from './docx-run'
import type { Setting } from './docx-setting'

/** What lies between the margins of an A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 9412

type Column = { name: string; share: number }

const HAIR = { style: BorderStyle.SINGLE, size: 4, color: RULE }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** What stands in a cell. */
export type Cell = Paragraph | Paragraph[]

/** A table with a header row that is repeated on every page; `share` of a column is its part of the width, all together 1. */
export function headedTable(columns: readonly Column[], rows: readonly Cell[][], setting: Setting): Table {
  const { direction } = setting.words
  const heads = columns.map(({ name }) =>
    paragraph(runs(name, { direction, bold: true }), { direction, style: 'Cell', keepNext: true }),
  )
  const widths = columns.map(({ share }) => Math.round(share * TEXT_WIDTH))
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: cells(heads, widths) })
  return table(
    [head, ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, widths) }))],
    widths,
    setting,
  )
}

/** Names and what they are, without a header. */
export function plainTable(rows: readonly Cell[][], shares: readonly number[], setting: Setting): Table {
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH))
  return table(
    rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, widths) })),
    widths,
    setting,
  )
}

function table(rows: TableRow[], widths: readonly number[], { words }: Setting): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60 },
    borders: { top: HAIR, bottom: HAIR, insideHorizontal: HAIR, left: NONE, right: NONE, insideVertical: NONE },
    ...(words.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
  })
}

function cells(contents: readonly Cell[], widths: readonly number[]): TableCell[] {
  return contents.map(
    (content, index) =>
      new TableCell({
        children: Array.isArray(content) ? content : [content],
        width: { size: widths[index] ?? TEXT_WIDTH, type: WidthType.DXA },
      }),
  )
}
