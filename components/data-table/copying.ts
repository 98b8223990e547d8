import type { ClaimRow } from '@/lib/claims/claim-row'
import type { TableColumnId } from '@/lib/claims/table-layout'
import { claimCellText } from './claim-cell-text'
import { CLAIM_COLUMNS, TICK } from './claims-columns'
import { type CopiedTable, copiedTable } from './copied-table'
import type { GridColumn } from './grid-layout'
import type { GridLine } from './grid-lines'
import type { CellRange } from './grid-moves'

/** What of the table is copied: the range that is drawn, or else the rows that are ticked, or else the active cell. */
export type Copyable = {
  columns: readonly GridColumn[]
  lines: readonly GridLine[]
  range: CellRange | null
  ticked: readonly ClaimRow[]
  current: ClaimRow | undefined
  columnId: string | undefined
  timeZone: string
}

/** Rows of text for the clipboard; null where there is nothing to copy. */
export function copiedOf({ columns, lines, range, ticked, current, columnId, timeZone }: Copyable): CopiedTable | null {
  const within = (shown: readonly GridColumn[]) => shown.flatMap(({ id }) => (id === TICK ? [] : [id]))
  const cells = (claim: ClaimRow, ids: readonly TableColumnId[]) => ids.map((id) => claimCellText(claim, id, timeZone))
  if (range !== null) {
    const ids = within(columns.slice(range.from.column, range.to.column + 1))
    const drawn = lines.slice(range.from.line, range.to.line + 1)
    return copiedTable(
      [],
      drawn.flatMap((line) => (line.kind === 'claim' ? [cells(line.claim, ids)] : [])),
    )
  }
  if (ticked.length > 0) {
    const ids = within(columns)
    return copiedTable(
      ids.map((id) => CLAIM_COLUMNS[id].head),
      ticked.map((claim) => cells(claim, ids)),
    )
  }
  if (current === undefined || columnId === undefined || columnId === TICK) return null
  return copiedTable([], [cells(current, [columnId as TableColumnId])])
}

/** Answers a copying of the browser. */
export function putCopied(data: DataTransfer | null, copied: CopiedTable): void {
  data?.setData('text/plain', copied.text)
  data?.setData('text/html', copied.html)
}

/** Puts it on the clipboard where nothing is being copied; `no` when the browser does not let a page do so. */
export async function writeCopied(copied: CopiedTable): Promise<'yes' | 'no'> {
  try {
    const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
    await navigator.clipboard.write([
      new ClipboardItem({ ...as('text/plain', copied.text), ...as('text/html', copied.html) }),
    ])
    return 'yes'
  } catch {
    // Without https a page may only answer to a copying.
    const put = (event: ClipboardEvent) => {
      event.preventDefault()
      putCopied(event.clipboardData, copied)
    }
    const ready = (event: Event) => event.preventDefault()
    document.addEventListener('beforecopy', ready, { once: true })
    document.addEventListener('copy', put, { once: true, capture: true })
    const done = document.execCommand('copy')
    document.removeEventListener('beforecopy', ready)
    document.removeEventListener('copy', put, true)
    return done ? 'yes' : 'no'
  }
}

/** What was copied, as it is said. */
export function copiedWords({ rows, cells }: CopiedTable): string {
  const said = (count: number, one: string) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
  return `Copied ${said(rows, 'row')} of ${said(cells, 'cell')}`
}
