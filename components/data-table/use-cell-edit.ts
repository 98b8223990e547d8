'use client'

import { useRef, useState } from 'react'
import { asOwnAct } from '@/components/ui/acts-under-way'
import { noteDesk } from '@/components/ui/desk-shown'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { type FormAction, type FormState, idle } from '@/lib/shared/form-state'
import { type Editing, type After, choicesOf } from './cell-editor'
import { CLAIM_COLUMNS, type InlineField } from './claims-columns'
import { inlineValue, withFieldOf, withInlineValue } from './inline-value'

/** What was not taken and waits to be taken up again. */
export type Aside = Editing & { number: number; head: string }

export type CellEdit = {
  editing: Editing | null
  aside: Aside | null
  /** Opens the cell: with what stands in it or, when a letter was typed, with that. */
  open: (claim: ClaimRow, column: string, typed?: string) => void
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

const UNREACHABLE: FormState = {
  outcome: 'refused',
  kind: 'unreachable',
  message: 'The workbench cannot be reached just now. What you typed stays: try again when the connection is back.',
  issues: {},
}

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

  const send = async (claim: ClaimRow, wanted: Editing) => {
    const form = new FormData()
    form.set('claimId', claim.id)
    form.set(
      'version',
      String(Math.max(versions.current.get(claim.id) ?? 0, claimOf(claim.id)?.version ?? claim.version)),
    )
    form.set('field', wanted.field)
    form.set('value', wanted.value)
    const answer = await asOwnAct(() => action(idle, noteDesk(form))).catch(() => UNREACHABLE)
    const head = CLAIM_COLUMNS[wanted.column as keyof typeof CLAIM_COLUMNS].head
    if (answer.outcome === 'refused') {
      patch([claim.id], (now) => withFieldOf(now, claim, wanted.field))
      const refused = { ...wanted, refused: Object.values(answer.issues).flat()[0] ?? answer.message }
      say(`C-${claim.number}, ${head} not saved: ${refused.refused}`)
      if (latest.current === null) set(refused)
      else setAside({ ...refused, number: claim.number, head })
      return
    }
    const version = answer.outcome === 'done' ? answer.data?.version : undefined
    if (typeof version === 'number') {
      versions.current.set(claim.id, version)
      patch([claim.id], (now) => ({ ...now, version: Math.max(version, now.version) }))
    }
    say((answer.outcome === 'done' ? answer.message : undefined) ?? `C-${claim.number}, ${head} saved`)
  }

  return {
    editing,
    aside,
    open: (claim, column, typed) => {
      const field = CLAIM_COLUMNS[column as keyof typeof CLAIM_COLUMNS].edits
      if (field === undefined) return
      const stands = inlineValue(claim, field, timeZone)
      set({ claim: claim.id, column, field, value: valueTyped(field, typed, stands, people), refused: null })
    },
    keep: (value, after) => {
      const wanted = latest.current
      const claim = wanted === null ? undefined : claimOf(wanted.claim)
      set(null)
      onEnd(after)
      if (wanted === null || claim === undefined) return
      if (value === inlineValue(claim, wanted.field, timeZone)) return
      patch([claim.id], (now) => withInlineValue(now, wanted.field, value, { timeZone, people }))
      queue.current = queue.current.then(() => send(claim, { ...wanted, value }))
    },
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

/** Where only one value of few fits, a typed letter chooses the first that begins with it; in text it takes the place of what stood there. */
function valueTyped(
  field: InlineField,
  typed: string | undefined,
  stands: string,
  people: readonly { id: string; name: string }[],
): string {
  if (typed === undefined || field === 'due') return stands
  if (field === 'tags' || field === 'claimant') return typed
  const begins = (label: string) => label.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase())
  return choicesOf(field, people).find(({ label }) => typed !== '' && begins(label))?.value ?? stands
}
