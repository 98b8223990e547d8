import type { TableColumnId, TableLayout } from '@/lib/claims/table-layout'
import { type GridColumnId, TICK } from './claims-columns'

/** A column as the grid draws it: where it stands, counted from 1, and the class that pins it. */
export type GridColumn = { id: GridColumnId; place: number; pin: string }

const TICK_WIDTH = 34

/** What TanStack Table is told of a layout. */
export function tableState({ columns }: TableLayout) {
  const pinned = (side: 'start' | 'end') => columns.filter((each) => each.pinned === side).map(({ id }) => id)
  return {
    columnOrder: columns.map(({ id }) => id as string),
    columnVisibility: Object.fromEntries(columns.map(({ id, shown }) => [id, shown === 'yes'])),
    columnSizing: Object.fromEntries(columns.map(({ id, width }) => [id, width])),
    columnPinning: { start: pinned('start') as string[], end: pinned('end') as string[] },
  }
}

type Sized = { id: TableColumnId; width: number; pinned: 'start' | 'end' | false; start: number; after: number }

/** The columns in the order they are drawn, the box to tick before all others, and what the style sheet needs of them. */
export function drawnColumns(sized: readonly Sized[]): { columns: GridColumn[]; style: Record<string, string> } {
  const style: Record<string, string> = { ...widthsOf(sized) }
  const columns: GridColumn[] = [{ id: TICK, place: 1, pin: ' pin' }]
  sized.forEach(({ id, pinned, start, after }, index) => {
    if (pinned === 'start') style[`--at-${id}`] = `${TICK_WIDTH + start}px`
    if (pinned === 'end') style[`--at-${id}`] = `${after}px`
    const edge = pinned === 'start' && sized[index + 1]?.pinned !== 'start' ? ' edge' : ''
    const pin = pinned === false ? '' : pinned === 'start' ? ` pin${edge}` : ' pin-end'
    columns.push({ id, place: index + 2, pin })
  })
  return { columns, style }
}

/** The widths as CSS takes them, and the narrowest all of them are; the statement has what room is left. */
export function widthsOf(sized: readonly Pick<Sized, 'id' | 'width' | 'pinned'>[]): Record<string, string> {
  const widths = sized.map(({ id, width, pinned }) =>
    id === 'statement' && pinned === false ? `minmax(${width}px,1fr)` : `${width}px`,
  )
  const filler = sized.some(({ id, pinned }) => id === 'statement' && pinned === false) ? '' : ' 1fr'
  const narrowest = sized.reduce((sum, { width }) => sum + width, TICK_WIDTH)
  return { '--cols': `${TICK_WIDTH}px ${widths.join(' ')}${filler}`, '--narrowest': `${narrowest}px` }
}
