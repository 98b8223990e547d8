import { useState } from 'react'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { FormState } from '@/lib/shared/form-state'
import type { BulkAct } from './bulk-bar'
import type { BulkOutcome } from './bulk-said'
import type { RowChoice } from './use-row-choice'

type Of = {
  choice: RowChoice
  /** The claim the cursor is on. */
  current: ClaimRow | undefined
  /** Reads rows anew. */
  patch: (ids: readonly string[], change: (claim: ClaimRow) => ClaimRow) => void
  say: (words: string) => void
  focusGrid: () => void
}

export type Bulk = ReturnType<typeof useBulk>

/** What is being done with the chosen claims, what came of the last, and back to the grid after each. */
export function useBulk({ choice, current, patch, say, focusGrid }: Of) {
  const [doing, setDoing] = useState<BulkAct | null>(null)
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)
  const { chosen } = choice
  const end = () => {
    setDoing(null)
    focusGrid()
  }
  return {
    doing,
    outcome,
    /** With nothing chosen the claim under the cursor is. */
    start: (act: BulkAct) => {
      if (chosen.kind === 'some' && chosen.ids.length === 0 && current !== undefined) choice.toggle(current.id)
      setDoing(act)
    },
    turn: (act: BulkAct | null) => (act === null ? end() : setDoing(act)),
    leave: end,
    changed: (state: FormState) => {
      const undo = state.outcome === 'done' ? state.data?.undo : undefined
      const words = state.outcome === 'done' ? (state.message ?? 'Changed.') : ''
      setOutcome({ words, undo: typeof undo === 'string' ? undo : null })
      say(words)
      if (chosen.kind === 'some') patch(chosen.ids, (claim) => claim)
      choice.clear()
      end()
    },
    undone: (state: FormState) => {
      const words = state.outcome === 'done' ? (state.message ?? 'Undone.') : ''
      setOutcome({ words, undo: null })
      say(words)
      focusGrid()
    },
    close: () => setOutcome(null),
  }
}
