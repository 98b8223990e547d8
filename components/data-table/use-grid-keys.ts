'use client'

import type { KeyboardEvent } from 'react'
import { CLAIM_COLUMNS, type GridColumnId, TICK } from './claims-columns'
import type { GridList } from './claims-grid'
import type { GridLine } from './grid-lines'
import { moveOf } from './grid-moves'
import type { GridCursor } from './use-grid-cursor'
import type { RowChoice } from './use-row-choice'

/** What keys do in the grid besides moving in it. */
export type GridActs = {
  open: (claim: string) => void
  openPage: (claim: string) => void
  fold: (group: string) => void
  edit: (claim: string, column: string, typed?: string) => void
  assign: () => void
  preview: () => void
  undo: () => 'done' | 'nothing'
  size: (column: string, by: number) => void
  selectLoaded: () => void
  close: () => void
}

/** Letters that command, and so never begin a field; capitals and all others do. */
const COMMANDS = 'jkxaeobtv/?'
const STEP = 20

type Options = {
  lines: readonly GridLine[]
  cursor: GridCursor
  choice: RowChoice
  list: { current: GridList | null }
  acts: GridActs
}

/** The keys of the grid, as in a spreadsheet; true when one was acted on. */
export function useGridKeys({ lines, cursor, choice, list, acts }: Options): (event: KeyboardEvent) => boolean {
  return (event) => {
    const { at } = cursor
    const line = at === null ? undefined : lines[at.line]
    if (at === null || line === undefined || event.nativeEvent.isComposing) return false
    const move = moveOf(event, getComputedStyle(event.currentTarget).direction === 'rtl' ? 'rtl' : 'ltr')
    if (move !== null) {
      const to = cursor.target(move, list.current?.page() ?? 10)
      go(to, event.shiftKey)
      return true
    }
    if (event.ctrlKey || event.metaKey) return command(event, line)
    if (event.altKey) return false
    return press(event, line, at.columnId as GridColumnId)
  }

  function go(to: { line: number; column: number }, drawing: boolean): void {
    const { at, range } = cursor
    if (at === null) return
    if (!drawing) {
      choice.endDrawing()
      cursor.go(to)
    } else if (range !== null || to.column !== at.column) cursor.draw(to)
    else {
      choice.draw(at.line, to.line)
      cursor.go(to)
    }
    list.current?.reveal(to.line)
  }

  function command(event: KeyboardEvent, line: GridLine): boolean {
    switch (event.key.toLowerCase()) {
      case 'a':
        acts.selectLoaded()
        return true
      case 'z':
        return acts.undo() === 'done'
      case 'enter':
        if (line.kind === 'claim') acts.openPage(line.key)
        return true
      default:
        return false
    }
  }

  function press(event: KeyboardEvent, line: GridLine, column: GridColumnId): boolean {
    const { key } = event
    switch (key) {
      case 'j':
      case 'k':
        go(cursor.target(key === 'j' ? 'down' : 'up', 1), false)
        return true
      case 'Escape':
        if (cursor.range !== null) cursor.endRange()
        else acts.close()
        return true
      case 'a':
        acts.assign()
        return true
      case 'v':
        acts.preview()
        return true
      case '<':
      case '>':
        acts.size(column, key === '<' ? -STEP : STEP)
        return true
    }
    if (line.kind === 'group') {
      if (key !== 'Enter' && key !== ' ') return false
      acts.fold(line.value)
      return true
    }
    if (line.kind === 'waiting') return false
    switch (key) {
      case 'x':
      case ' ':
        choice.toggle(line.key)
        return true
      case 'Enter':
        acts.open(line.key)
        return true
      case 'o':
        acts.openPage(line.key)
        return true
      case 'e':
      case 'F2':
        acts.edit(line.key, column)
        return true
    }
    const edits = column !== TICK && CLAIM_COLUMNS[column].edits !== undefined
    if (!edits) return false
    if (key === 'Backspace' || key === 'Delete') {
      acts.edit(line.key, column, '')
      return true
    }
    if ([...key].length !== 1 || COMMANDS.includes(key)) return false
    acts.edit(line.key, column, key)
    return true
  }
}
