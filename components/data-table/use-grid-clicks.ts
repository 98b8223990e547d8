'use client'

import type { MouseEvent } from 'react'
import { TICK } from './claims-columns'
import type { GridColumn } from './grid-layout'
import type { GridLine } from './grid-lines'
import type { GridCursor } from './use-grid-cursor'
import type { GridActs } from './use-grid-keys'
import type { RowChoice } from './use-row-choice'

type Options = {
  lines: readonly GridLine[]
  columns: readonly GridColumn[]
  cursor: GridCursor
  choice: RowChoice
  acts: GridActs
  focusGrid: () => void
  open: (claim: string) => void
}

/** What a press of the pointer does in the grid: it makes a cell active; with Shift it draws, with Ctrl it ticks; a statement opens beside. */
export function useGridClicks({ lines, columns, cursor, choice, acts, focusGrid, open }: Options) {
  return (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const key = target?.closest<HTMLElement>('[data-line]')?.dataset.line
    if (target === null || key === undefined || target.closest('.editing') !== null) return
    const line = lines.findIndex((each) => each.key === key)
    const pressed = lines[line]
    if (pressed === undefined) return
    const id = target.closest<HTMLElement>('[data-column]')?.dataset.column
    const column = Math.max(
      columns.findIndex((each) => each.id === id),
      0,
    )
    const link = target.closest('a')
    // A link with a modifier is the browser's: another tab.
    if (link !== null && (event.ctrlKey || event.metaKey || (event.shiftKey && link.dataset.beside === undefined)))
      return
    if (pressed.kind === 'claim' && link === null && (event.ctrlKey || event.metaKey)) choice.toggle(pressed.key)
    else if (pressed.kind === 'claim' && event.shiftKey) {
      event.preventDefault()
      document.getSelection()?.removeAllRanges()
      if (id !== TICK) cursor.draw({ line, column })
      else choice.draw(cursor.at?.line ?? line, line)
      if (id !== TICK) return focusGrid()
    } else if (id === TICK && pressed.kind === 'claim') {
      choice.toggle(pressed.key)
    } else choice.endDrawing()
    if (pressed.kind === 'group') acts.fold(pressed.value)
    cursor.go({ line, column })
    if (link === null || link.dataset.beside !== undefined) focusGrid()
    if (link === null || event.shiftKey || pressed.kind !== 'claim') return
    event.preventDefault()
    if (link.dataset.beside === undefined) acts.openPage(pressed.key)
    else open(pressed.key)
  }
}
