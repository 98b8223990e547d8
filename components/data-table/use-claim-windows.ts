'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ClaimRow } from '@/lib/claims/claim-row'
import {
  type ClaimWindow,
  firstWindow,
  type Page,
  trimmed,
  withChanged,
  withNext,
  withRead,
  withStale,
} from './claim-windows'

/** Which windows are on the screen, and whether what is read ends soon below it. */
export type Seen = { windows: readonly number[]; end: 'near' | 'far' }

export type ClaimWindows = {
  windows: ClaimWindow[]
  /** That reading on failed, with a sentence; nothing is read until `again`. */
  reading: 'no' | { failed: string }
  /** Says what is on the screen; whatever is missing or old there is read. */
  see: (seen: Seen) => void
  again: () => void
  /** Shows a claim otherwise than it was read; from then on it keeps its place. */
  patch: (ids: readonly string[], change: (claim: ClaimRow) => ClaimRow) => void
}

type State = {
  query: string
  rows: ClaimRow[]
  windows: ClaimWindow[]
  held: ReadonlySet<string>
  reading: 'no' | { failed: string }
  /** How many answers came: after each it is looked whether something is left to read. */
  answers: number
}

const NONE: ReadonlySet<string> = new Set()
const NOTHING_SEEN: Seen = { windows: [], end: 'far' }

/**
 * The claims of the table, window by window: the first comes with the page, the others as they are scrolled to. When the page is read
 * again, because something changed, what is on the screen is read again too, and the rest once it is looked at.
 */
export function useClaimWindows(query: string, rows: ClaimRow[], next: string | null): ClaimWindows {
  const [state, setState] = useState<State>(() => begun(query, { rows, next }))
  const shown =
    state.query !== query
      ? begun(query, { rows, next })
      : state.rows === rows
        ? state
        : { ...state, rows, windows: withStale(withRead(state.windows, 0, { rows, next }, state.held)) }
  if (shown !== state) setState(shown)

  const { windows, reading, answers } = shown
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })
  const seen = useRef<Seen>(NOTHING_SEEN)
  /** The query a request is under way for; one for another query is no reason to wait. */
  const busy = useRef<string | null>(null)

  const read = useCallback(async () => {
    const { query: asked, windows, reading } = latest.current
    const wanted = busy.current === asked || reading !== 'no' ? null : wantedWindow(windows, seen.current)
    if (wanted === null) return
    busy.current = asked
    const answer = await readPage(asked, wanted.after)
    if (busy.current === asked) busy.current = null
    setState((before) => {
      if (before.query !== asked) return before
      const now = { ...before, answers: before.answers + 1 }
      if ('failed' in answer) return { ...now, reading: answer }
      if (wanted.index === now.windows.length) {
        if (now.windows.at(-1)?.next !== wanted.after) return now
        return { ...now, windows: trimmed(withNext(now.windows, answer), wanted.index) }
      }
      if (now.windows[wanted.index]?.after !== wanted.after) return now
      const windows = withRead(now.windows, wanted.index, answer, now.held)
      return { ...now, windows: trimmed(windows, wanted.index) }
    })
  }, [])

  // Whatever was read may leave something to read: a window that moved, or a screen that is not full yet.
  useEffect(() => {
    void read()
  }, [windows, reading, answers, query, read])

  const see = useCallback(
    (now: Seen) => {
      seen.current = now
      void read()
    },
    [read],
  )
  const again = useCallback(() => setState((now) => ({ ...now, reading: 'no' })), [])
  const patch = useCallback((ids: readonly string[], change: (claim: ClaimRow) => ClaimRow) => {
    const changed = new Set(ids)
    setState((now) => ({
      ...now,
      held: new Set([...now.held, ...ids]),
      windows: withChanged(now.windows, (claim) => (changed.has(claim.id) ? change(claim) : claim)),
    }))
  }, [])
  return { windows, reading, see, again, patch }
}

function begun(query: string, page: Page): State {
  return { query, rows: page.rows, windows: firstWindow(page), held: NONE, reading: 'no', answers: 0 }
}

/** What is to be read next: a window on the screen that is gone or old, or the one behind the last. */
function wantedWindow(windows: readonly ClaimWindow[], seen: Seen): { index: number; after: string | null } | null {
  const index = seen.windows.find((each) => {
    const window = windows[each]
    return window !== undefined && (window.rows === null || window.state === 'stale')
  })
  if (index !== undefined) return { index, after: windows[index]?.after ?? null }
  const next = windows.at(-1)?.next ?? null
  return next === null || seen.end === 'far' ? null : { index: windows.length, after: next }
}

const UNREACHABLE = 'The workbench cannot be reached just now.'

async function readPage(query: string, after: string | null): Promise<Page | { failed: string }> {
  try {
    const asked = new URLSearchParams(query)
    if (after !== null) asked.set('after', after)
    const answer = await fetch(`/claims/rows?${asked}`)
    const said = (await answer.json()) as Page & { title?: string }
    return answer.ok ? said : { failed: said.title ?? UNREACHABLE }
  } catch {
    return { failed: UNREACHABLE }
  }
}
