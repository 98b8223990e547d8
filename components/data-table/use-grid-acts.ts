'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react'
import { sendForm } from '@/components/claims/send-form'
import { useKeys } from '@/components/ui/use-keys'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { TableColumnId, TableLayout } from '@/lib/claims/table-layout'
import { withColumn } from './arrange-layout'
import type { GridList } from './claims-grid'
import { CLAIM_COLUMNS, TICK } from './claims-columns'
import type { GridColumn } from './grid-layout'
import type { GridLine } from './grid-lines'
import type { CellEdit } from './use-cell-edit'
import { useGridClicks } from './use-grid-clicks'
import type { GridCursor } from './use-grid-cursor'
import { type GridActs, useGridKeys } from './use-grid-keys'
import type { RowChoice } from './use-row-choice'

type Options = {
  lines: readonly GridLine[]
  columns: readonly GridColumn[]
  claims: ReadonlyMap<string, ClaimRow>
  current: ClaimRow | undefined
  cursor: GridCursor
  choice: RowChoice
  list: RefObject<GridList | null>
  edit: CellEdit
  can: { assign: boolean; edit: boolean }
  layout: TableLayout
  arrange: (layout: TableLayout) => void
  /** Whether the last change of many can be undone. */
  undo: 'yes' | 'no'
  onFold: (group: string) => void
  onPreview: () => void
  onAssign: () => void
  selectLoaded: () => void
  /** Esc: what was said of a change of many goes, and so do the ticks. */
  onClear: () => void
  focusGrid: () => void
  say: (words: string) => void
}

/** What the grid does when it is pressed or typed at, and the claim it opened beside it. */
export function useGridActs(options: Options) {
  const { lines, columns, claims, current, cursor, choice, list, edit, can, layout, arrange, focusGrid, say } = options
  const router = useRouter()
  const panel = useRef<HTMLElement>(null)
  const [beside, setBeside] = useState<string | null>(null)

  const open = (claim: string, focus: 'panel' | 'grid') => {
    setBeside(claim)
    if (focus === 'panel') requestAnimationFrame(() => panel.current?.focus())
  }
  const closeBeside = () => {
    setBeside(null)
    focusGrid()
  }
  const acts: GridActs = {
    open: (claim) => open(claim, 'panel'),
    openPage: (claim) => router.push(`/claims/${claim}`),
    fold: options.onFold,
    edit: (id, column, typed) => {
      const claim = claims.get(id)
      const isEditable = can.edit && column !== TICK && CLAIM_COLUMNS[column as TableColumnId].edits !== undefined
      if (claim !== undefined && isEditable) return edit.open(claim, column, typed)
      say('Only priority, kind, due, who, tags and claimant are edited in the table: Enter opens the claim.')
    },
    assign: () => (can.assign ? options.onAssign() : undefined),
    undo: () => {
      if (options.undo === 'no') return 'nothing'
      sendForm('undo-many')
      return 'done'
    },
    size: (column, by) => {
      const sized = layout.columns.find(({ id }) => id === column)
      if (sized !== undefined) arrange(withColumn(layout, sized.id, { width: sized.width + by }))
    },
    preview: options.onPreview,
    selectLoaded: options.selectLoaded,
    close: () => (beside === null ? options.onClear() : closeBeside()),
  }

  const press = useGridKeys({ lines, cursor, choice, list, acts })
  const onClick = useGridClicks({ lines, columns, cursor, choice, acts, focusGrid, open: (id) => open(id, 'grid') })
  const onDoubleClick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const column = cell?.dataset.column
    if (current !== undefined && column !== undefined && column === cursor.at?.columnId) acts.edit(current.id, column)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || !(edit.held(event) || press(event))) return
    event.preventDefault()
    event.stopPropagation()
  }

  // From anywhere on the page that has no keys of its own.
  const elsewhere = (act: () => void) => () => {
    if (document.activeElement?.closest('aside, .bulk, .pulled')) return false
    focusGrid()
    act()
  }
  const step = (by: 1 | -1) => {
    const to = cursor.target(by === 1 ? 'down' : 'up', 1)
    cursor.go(to)
    list.current?.reveal(to.line)
    return lines[to.line]
  }
  useKeys({
    j: elsewhere(() => step(1)),
    k: elsewhere(() => step(-1)),
    x: elsewhere(() => current && choice.toggle(current.id)),
    a: elsewhere(acts.assign),
    o: elsewhere(() => current && acts.openPage(current.id)),
    v: elsewhere(acts.preview),
    Enter: elsewhere(() => current && acts.open(current.id)),
    Escape: elsewhere(acts.close),
  })

  const openNext = (by: 1 | -1) => {
    const line = step(by)
    if (line?.kind === 'claim') open(line.key, 'panel')
  }
  return { panel, beside, openBeside: acts.open, openNext, closeBeside, onClick, onDoubleClick, onKeyDown }
}
