'use client'

import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { keptInBrowser } from '@/components/ui/kept-in-browser'
import { layoutAtFirst, readLayoutText, type TableLayout } from '@/lib/claims/table-layout'

const KEPT = keptInBrowser('plumbline-claims-layout')
const AT_FIRST = layoutAtFirst()

/** A saved view the table is seen through, and how its columns stand in it. */
export type ViewLayout = { view: string; layout: TableLayout }

let read: { text: string | null; layout: TableLayout } = { text: null, layout: AT_FIRST }
/** Null until the table first stands. */
let shown: TableLayout | null = null
/** What was arranged in the view that is open. */
let arranged: ViewLayout | null = null

/** How the columns stand on the screen just now: what a view that is saved keeps. */
export function layoutShown(): TableLayout {
  return shown ?? AT_FIRST
}

/** Whether the columns stand otherwise than a view has them. */
export function useLayoutChanged(view: TableLayout): 'yes' | 'no' {
  const text = JSON.stringify(view)
  const changed = () => (shown === null || JSON.stringify(shown) === text ? 'no' : 'yes')
  return useSyncExternalStore(KEPT.listen, changed, () => 'no')
}

/** Lets go what was arranged in the view that is open: the columns stand as it has them. */
export function forgetArranged(): void {
  arranged = null
  KEPT.tell()
}

/**
 * How the columns of the table stand, and a way to arrange them: without a saved view this browser remembers it; in a view it begins as
 * the view has it, and what is changed lasts until the view is left or saved anew.
 */
export function useTableLayout(given: ViewLayout | null): [TableLayout, (next: TableLayout) => void] {
  const kept = useSyncExternalStore(KEPT.listen, keptLayout, () => AT_FIRST)
  const inView = useSyncExternalStore(
    KEPT.listen,
    () => arranged,
    () => null,
  )
  const view = given?.view
  const layout = given === null ? kept : inView !== null && inView.view === view ? inView.layout : given.layout
  useEffect(() => {
    shown = layout
    KEPT.tell()
  }, [layout])
  useEffect(() => forgetArranged, [view])
  const arrange = useCallback((next: TableLayout) => (view === undefined ? keep(next) : keepInView(view, next)), [view])
  return [layout, arrange]
}

function keepInView(view: string, layout: TableLayout): void {
  arranged = { view, layout }
  KEPT.tell()
}

function keep(layout: TableLayout): void {
  read = { text: JSON.stringify(layout), layout }
  KEPT.write(read.text ?? '')
}

function keptLayout(): TableLayout {
  const text = KEPT.read()
  if (text !== read.text) read = { text, layout: readLayoutText(text) }
  return read.layout
}
