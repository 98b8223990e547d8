'use client'

import type { ColumnVisibilityState } from '@tanstack/react-table'
import { useEffect } from 'react'
import { CLAIM_COLUMNS, type ClaimColumnId } from './claims-columns'

const KEPT = 'claims-columns'

type Props = { columns: ColumnVisibilityState; onChange: (columns: ColumnVisibilityState) => void }

/** Which columns are shown; this browser remembers. */
export function ColumnChoice({ columns, onChange }: Props) {
  useEffect(() => {
    const kept = readKept()
    if (kept !== null) onChange(kept)
  }, [onChange])

  const choose = (id: string, shown: boolean) => {
    const next = { ...columns, [id]: shown }
    localStorage.setItem(KEPT, JSON.stringify(next))
    onChange(next)
  }
  const choices = Object.entries(CLAIM_COLUMNS).filter(([, column]) => column.stays !== 'yes')
  return (
    <details className="choice">
      <summary className="btn bare sm">Columns</summary>
      <fieldset className="choices">
        <legend className="vh">Columns shown</legend>
        {choices.map(([id, { head, title }]) => (
          <label key={id} title={title}>
            <input
              type="checkbox"
              checked={columns[id] !== false}
              onChange={(event) => choose(id, event.target.checked)}
            />
            {head}
          </label>
        ))}
      </fieldset>
    </details>
  )
}

function readKept(): ColumnVisibilityState | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    return Object.fromEntries(Object.entries(kept).filter(([id, shown]) => isColumn(id) && typeof shown === 'boolean'))
  } catch {
    return null
  }
}

function isColumn(id: string): id is ClaimColumnId {
  return id in CLAIM_COLUMNS
}
