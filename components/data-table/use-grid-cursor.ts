'use client'

import { useCallback, useMemo, useState } from 'react'
import type { GridLine } from './grid-lines'
import type { GridColumn } from './grid-layout'
import { type CellRange, type Move, moved, type Place, rangeBetween } from './grid-moves'

/** The active cell: by the key of its line, so that it stays with its claim when lines come and go. */
export type At = Place & { key: string; columnId: string }

export type GridCursor = {
  at: At | null
  /** A range of cells to copy, drawn with Shift and the arrows sideways. */
  range: CellRange | null
  /** Where a move leads from here. */
  target: (move: Move, page: number) => Place
  go: (to: Place) => void
  /** Goes there and draws the range of cells along. */
  draw: (to: Place) => void
  endRange: () => void
}

type State = {
  of: string
  key: string | null
  line: number
  columnId: string
  anchor: { key: string; columnId: string } | null
}

/** Which cell of the grid is active, and which range of cells is drawn; when other claims are shown, `of`, it begins at the top again. */
export function useGridCursor(of: string, lines: readonly GridLine[], columns: readonly GridColumn[]): GridCursor {
  const [kept, setState] = useState<State>({ of, key: null, line: 0, columnId: 'statement', anchor: null })
  const state = kept.of === of ? kept : { ...kept, of, line: 0, anchor: null }
  const lineOf = useMemo(() => new Map(lines.map(({ key }, index) => [key, index])), [lines])
  const columnOf = useCallback(
    (id: string) => {
      const place = columns.findIndex((each) => each.id === id)
      return place < 0
        ? Math.max(
            columns.findIndex((each) => each.id === 'statement'),
            0,
          )
        : place
    },
    [columns],
  )

  const line =
    lineOf.get(state.key ?? '') ?? (state.key === null ? firstClaim(lines) : Math.min(state.line, lines.length - 1))
  const column = columnOf(state.columnId)
  const key = lines[line]?.key
  const at: At | null = key === undefined ? null : { line, column, key, columnId: columns[column]?.id ?? 'statement' }
  const anchorLine = state.anchor === null ? undefined : lineOf.get(state.anchor.key)
  const range =
    state.anchor === null || anchorLine === undefined || at === null
      ? null
      : rangeBetween({ line: anchorLine, column: columnOf(state.anchor.columnId) }, at)

  const placed = (to: Place) => ({
    of,
    key: lines[to.line]?.key ?? null,
    line: to.line,
    columnId: columns[to.column]?.id ?? 'statement',
  })
  return {
    at,
    range,
    target: (move, page) =>
      moved(at ?? { line: 0, column: 0 }, move, { lines: lines.length, columns: columns.length, page }),
    go: (to) => setState({ ...placed(to), anchor: null }),
    draw: (to) =>
      setState({
        ...placed(to),
        anchor: state.anchor ?? (at === null ? null : { key: at.key, columnId: at.columnId }),
      }),
    endRange: () => setState({ ...state, anchor: null }),
  }
}

function firstClaim(lines: readonly GridLine[]): number {
  return Math.max(
    lines.findIndex(({ kind }) => kind === 'claim'),
    0,
  )
}
