'use client'

import type { RowSelectionState } from '@tanstack/react-table'
import { type RefObject, useMemo } from 'react'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { TableColumnId, TableLayout } from '@/lib/claims/table-layout'
import { withColumn, withMoved } from './arrange-layout'
import { drawnColumns, tableState, widthsOf } from './grid-layout'
import { stillTable } from './still-table'
import { useSteady } from './use-steady'

type Options = {
  layout: TableLayout
  arrange: (layout: TableLayout) => void
  loaded: ClaimRow[]
  selection: RowSelectionState
  select: (selection: RowSelectionState) => void
  grid: RefObject<HTMLElement | null>
}

/** The columns as the layout arranges them, what the style sheet needs of them, which loaded rows are ticked, and what a drawn head does. */
export function useArrangedColumns({ layout, arrange, loaded, selection, select, grid }: Options) {
  const sized = useMemo(() => {
    const table = stillTable(tableState(layout))
    const offsets = table.getColumnOffsets()
    return [
      ...table.getStartVisibleLeafColumns(),
      ...table.getCenterVisibleLeafColumns(),
      ...table.getEndVisibleLeafColumns(),
    ].map((column) => ({
      id: column.id as TableColumnId,
      width: column.getSize(),
      pinned: column.getIsPinned(),
      start: offsets.start.starts[column.id] ?? 0,
      after: offsets.end.afters[column.id] ?? 0,
    }))
  }, [layout])
  const { columns, style } = useMemo(() => drawnColumns(sized), [sized])
  const allTicked = loaded.length > 0 && loaded.every(({ id }) => selection[id] === true)
  const withLoaded = () => ({ ...selection, ...Object.fromEntries(loaded.map(({ id }) => [id, true as const])) })
  const withoutLoaded = () => {
    const left = { ...selection }
    for (const { id } of loaded) delete left[id]
    return left
  }
  const show = (id: TableColumnId, width: number) => {
    const widths = widthsOf(sized.map((each) => (each.id === id ? { ...each, width } : each)))
    for (const [name, value] of Object.entries(widths)) grid.current?.style.setProperty(name, value)
  }
  return {
    columns,
    style,
    ticked: allTicked ? 'all' : Object.keys(selection).length > 0 ? 'some' : 'none',
    tickLoaded: useSteady(() => select(allTicked ? withoutLoaded() : withLoaded())),
    chooseLoaded: () => select(withLoaded()),
    /** Drawn, a column grows without a single row being drawn anew. */
    onSizing: useSteady(show),
    onSized: useSteady((id: TableColumnId, width: number) => {
      show(id, width)
      arrange(withColumn(layout, id, { width }))
    }),
    onMoved: useSteady((id: TableColumnId, to: TableColumnId) => arrange(withMoved(layout, id, to))),
  } as const
}
