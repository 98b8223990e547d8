'use client'

import type { RowSelectionState } from '@tanstack/react-table'
import { useCallback, useState } from 'react'
import type { GridLine } from './grid-lines'

/** The claims that are chosen: by their ids, or all that the filter finds, also those that were never scrolled to. */
export type Chosen = { kind: 'some'; ids: string[] } | { kind: 'all' }

export type RowChoice = {
  selection: RowSelectionState
  chosen: Chosen
  isChosen: (id: string) => boolean
  set: (selection: RowSelectionState) => void
  toggle: (id: string) => void
  /** Chooses the claims from one line to another, besides those chosen before the drawing began. */
  draw: (from: number, to: number) => void
  endDrawing: () => void
  chooseAll: () => void
  clear: () => void
}

type State = {
  of: string
  selection: RowSelectionState
  all: 'yes' | 'no'
  /** While rows are drawn: where it began, and what was chosen before. */
  drawing: { from: string; before: RowSelectionState } | null
}

/** Which rows are ticked; another filter ticks none, another order leaves them. `of` names what the filter finds. */
export function useRowChoice(of: string, lines: readonly GridLine[]): RowChoice {
  const [kept, setState] = useState<State>({ of, selection: {}, all: 'no', drawing: null })
  const state: State = kept.of === of ? kept : { of, selection: {}, all: 'no', drawing: null }
  const { selection, all } = state
  const isChosen = useCallback((id: string) => all === 'yes' || selection[id] === true, [all, selection])
  const loaded = () => chosenOf(lines.flatMap((line) => (line.kind === 'claim' ? [line.key] : [])))
  const put = (next: RowSelectionState, drawing: State['drawing'] = null) =>
    setState({ of, selection: next, all: 'no', drawing })
  return {
    selection,
    chosen: all === 'yes' ? { kind: 'all' } : { kind: 'some', ids: Object.keys(selection) },
    isChosen,
    set: put,
    toggle: (id) => {
      const now = all === 'yes' ? loaded() : selection
      if (now[id] !== true) return put({ ...now, [id]: true })
      const { [id]: _untied, ...rest } = now
      put(rest)
    },
    draw: (from, to) => {
      const drawing = state.drawing ?? { from: lines[from]?.key ?? '', before: selection }
      const begun = lines.findIndex(({ key }) => key === drawing.from)
      const drawn = lines.slice(Math.max(Math.min(begun, to), 0), Math.max(begun, to) + 1)
      const ids = drawn.flatMap((line) => (line.kind === 'claim' ? [line.key] : []))
      put({ ...drawing.before, ...chosenOf(ids) }, drawing)
    },
    endDrawing: () => (state.drawing === null ? undefined : setState({ ...state, drawing: null })),
    chooseAll: () => setState({ ...state, all: 'yes', drawing: null }),
    clear: () => put({}),
  }
}

function chosenOf(ids: readonly string[]): RowSelectionState {
  return Object.fromEntries(ids.map((id) => [id, true as const]))
}
