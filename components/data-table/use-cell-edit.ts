'use client'

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { sentLater } from '@/components/ui/later'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { FormAction } from '@/lib/shared/form-state'
import type { Typed } from './cell-edit'
import type { After, Editing } from './cell-editor'
import { CLAIM_COLUMNS, type InlineField } from './claims-columns'

/** What was not taken and waits to be taken up again. */
export type Aside = Editing & { number: number; head: string }

export type CellEdit = {
  editing: Editing | null
  aside: Aside | null
  /** Opens the cell: with what stands in it or, when a letter was typed, with that. */
  open: (claim: ClaimRow, column: string, typed?: string) => void
  /** Takes a key of the grid that is meant for a field which has not come yet. */
  held: (event: KeyboardEvent) => boolean
  /** One goes elsewhere with the pointer: a field that has not come yet has ended. */
  away: () => void
  /** Sends for what the fields need. */
  near: () => void
  keep: (value: string, after: After) => void
  leave: (how: 'dropped' | 'aside') => void
  takeUp: () => void
  letGo: () => void
}

type Options = {
  claimOf: (id: string) => ClaimRow | undefined
  patch: (ids: readonly string[], change: (claim: ClaimRow) => ClaimRow) => void
  action: FormAction
  timeZone: string
  people: readonly { id: string; name: string }[]
  say: (words: string) => void
  /** The editor is gone: the grid has the keys again. */
  onEnd: (after: After) => void
}

/** Sent with the first press in the grid, with the field itself. */
const RULES = sentLater(() => import('./cell-edit'))

type Rules = typeof import('./cell-edit')

/** A cell that is opened before its field has come: what is typed meanwhile is kept for it, to the key that ends it. */
type Opening = { claim: ClaimRow; column: string; field: InlineField; typed: Typed; end: After | null }

/** Editing in the cell: shown at once as if taken; where the server refuses, the old value is back and what was typed stays at hand. */
export function useCellEdit({ claimOf, patch, action, timeZone, people, say, onEnd }: Options): CellEdit {
  const [editing, setEditing] = useState<Editing | null>(null)
  const [aside, setAside] = useState<Aside | null>(null)
  const versions = useRef(new Map<string, number>())
  /** One after the other: a second change of a claim goes out with the version the first one made. */
  const queue = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef(editing)
  const set = (next: Editing | null) => {
    latest.current = next
    setEditing(next)
  }

  const opening = useRef<Opening>(null)

  const send = async (rules: Rules, claim: ClaimRow, wanted: Editing) => {
    const version = Math.max(versions.current.get(claim.id) ?? 0, claimOf(claim.id)?.version ?? claim.version)
    const answer = await rules.sendField(action, wanted, version)
    const head = CLAIM_COLUMNS[wanted.column as keyof typeof CLAIM_COLUMNS].head
    if (answer.outcome === 'refused') {
      patch([claim.id], rules.changeRefused(claim, wanted.field))
      const refused = { ...wanted, refused: Object.values(answer.issues).flat()[0] ?? answer.message }
      say(`C-${claim.number}, ${head} not saved: ${refused.refused}`)
      if (latest.current === null) set(refused)
      else setAside({ ...refused, number: claim.number, head })
      return
    }
    const made = answer.outcome === 'done' ? answer.data?.version : undefined
    if (typeof made === 'number') {
      versions.current.set(claim.id, made)
      patch([claim.id], (now) => ({ ...now, version: Math.max(made, now.version) }))
    }
    say((answer.outcome === 'done' ? answer.message : undefined) ?? `C-${claim.number}, ${head} saved`)
  }

  const keep = (value: string, after: After) => {
    const wanted = latest.current
    const claim = wanted === null ? undefined : claimOf(wanted.claim)
    set(null)
    onEnd(after)
    const rules = RULES.now()
    if (wanted === null || claim === undefined || rules === null) return
    const change = rules.changeKept(claim, wanted.field, value, { timeZone, people })
    if (change === null) return
    patch([claim.id], change)
    queue.current = queue.current.then(() => send(rules, claim, { ...wanted, value }))
  }

  const show = (rules: Rules, { claim, column, field, typed }: Opening) => {
    const value = rules.valueOpened(claim, field, typed, { timeZone, people })
    set({ claim: claim.id, column, field, value, refused: null })
    return value
  }
  const arrive = (asked: Opening, rules: Rules | null) => {
    if (opening.current?.claim !== asked.claim || opening.current.column !== asked.column) return
    const { current } = opening
    opening.current = null
    if (rules === null) return say('The workbench cannot be reached just now. Open the cell again.')
    const value = show(rules, current)
    if (current.end !== null) keep(value, current.end)
  }
  const arrived = useRef(arrive)
  useLayoutEffect(() => {
    arrived.current = arrive
  })

  return {
    editing,
    aside,
    open: (claim, column, typed) => {
      const field = CLAIM_COLUMNS[column as keyof typeof CLAIM_COLUMNS].edits
      if (field === undefined) return
      const asked: Opening = { claim, column, field, typed: { first: typed ?? null, more: '' }, end: null }
      const rules = RULES.now()
      if (rules !== null) return void show(rules, asked)
      opening.current = asked
      RULES.come().then(
        (come) => arrived.current(asked, come),
        () => arrived.current(asked, null),
      )
    },
    held: (event) => {
      if (opening.current === null || event.ctrlKey || event.metaKey || event.altKey) return false
      opening.current = withKey(opening.current, event)
      return true
    },
    away: () => {
      if (opening.current !== null) opening.current = { ...opening.current, end: opening.current.end ?? 'stay' }
    },
    near: RULES.ahead,
    keep,
    leave: (how) => {
      const left = latest.current
      const number = left === null ? undefined : claimOf(left.claim)?.number
      set(null)
      onEnd('stay')
      if (how === 'dropped' || left === null || number === undefined) return
      setAside({ ...left, number, head: CLAIM_COLUMNS[left.column as keyof typeof CLAIM_COLUMNS].head })
    },
    takeUp: () => {
      if (aside === null) return
      const { number: _number, head: _head, ...editor } = aside
      setAside(null)
      set(editor)
    },
    letGo: () => setAside(null),
  }
}

/** What a key does to a field that has not come yet, as it would in the field; Esc leaves the cell as it was. */
function withKey(opening: Opening, { key, shiftKey }: KeyboardEvent): Opening | null {
  const { first, more } = opening.typed
  if (key === 'Escape') return null
  if (opening.end !== null) return opening
  if (key === 'Enter') return { ...opening, end: 'down' }
  if (key === 'Tab') return { ...opening, end: shiftKey ? 'start' : 'end' }
  if (key === 'Backspace') {
    const typed = more === '' ? { first: first?.slice(0, -1) ?? null, more } : { first, more: more.slice(0, -1) }
    return { ...opening, typed }
  }
  return [...key].length === 1 ? { ...opening, typed: { first, more: more + key } } : opening
}
