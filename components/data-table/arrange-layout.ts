import { type ColumnLayout, NARROWEST, type TableColumnId, type TableLayout, WIDEST } from '@/lib/claims/table-layout'

/** The layout with one column otherwise; a width is brought into what the table takes. */
export function withColumn(
  layout: TableLayout,
  id: TableColumnId,
  change: Partial<Omit<ColumnLayout, 'id'>>,
): TableLayout {
  const changed = (column: ColumnLayout): ColumnLayout => {
    const { width, ...rest } = { ...column, ...change }
    return { ...rest, width: Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)) }
  }
  return { ...layout, columns: layout.columns.map((column) => (column.id === id ? changed(column) : column)) }
}

/** The layout with one column standing where another stands now, which makes room; it is pinned as the columns there are. */
export function withMoved(layout: TableLayout, id: TableColumnId, to: TableColumnId): TableLayout {
  const moved = layout.columns.find((column) => column.id === id)
  const place = layout.columns.findIndex((column) => column.id === to)
  const target = layout.columns[place]
  if (moved === undefined || target === undefined || id === to) return layout
  const columns = layout.columns.filter((column) => column.id !== id)
  columns.splice(place, 0, { ...moved, pinned: target.pinned })
  return { ...layout, columns }
}

/** The layout with one column a step further on, or back, past the next one that stands on the same side. */
export function withStep(layout: TableLayout, id: TableColumnId, by: 1 | -1): TableLayout {
  const same = layout.columns.filter(({ pinned }) => pinned === layout.columns.find((each) => each.id === id)?.pinned)
  const next = same[same.findIndex((each) => each.id === id) + by]
  return next === undefined ? layout : withMoved(layout, id, next.id)
}
