'use client'

import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { Glyph } from '@/components/ui/glyph'
import {
  type ColumnLayout,
  DENSITIES,
  type Density,
  layoutAtFirst,
  NARROWEST,
  STAYS,
  type TableColumnId,
  type TableLayout,
  WIDEST,
} from '@/lib/claims/table-layout'
import { withColumn, withMoved, withStep } from './arrange-layout'
import { CLAIM_COLUMNS } from './claims-columns'

type Props = { layout: TableLayout; onChange: (layout: TableLayout) => void }

const DENSITY_WORDS: Record<Density, string> = { compact: 'Compact', normal: 'Normal', roomy: 'Roomy' }

/** Which columns are shown, in which order, how wide, pinned where; and how close rows stand. Everything by keyboard too. */
export function ColumnMenu({ layout, onChange }: Props) {
  const [said, say] = useState('')
  const step = (id: TableColumnId, by: 1 | -1) => {
    const next = withStep(layout, id, by)
    onChange(next)
    const place = next.columns.findIndex((column) => column.id === id) + 1
    say(`${CLAIM_COLUMNS[id].head} is column ${place} of ${next.columns.length}`)
  }
  return (
    <>
      <fieldset className="density">
        <legend>Rows</legend>
        {DENSITIES.map((density) => (
          <label key={density}>
            <input
              type="radio"
              name="density"
              checked={layout.density === density}
              onChange={() => onChange({ ...layout, density })}
            />
            {DENSITY_WORDS[density]}
          </label>
        ))}
        <button type="button" className="btn bare sm" onClick={() => onChange(layoutAtFirst())}>
          As at first
        </button>
      </fieldset>
      <fieldset className="colchoice">
        <legend className="vh">Columns shown</legend>
        <ol>
          {layout.columns.map((column) => (
            <ColumnItem key={column.id} column={column} layout={layout} onChange={onChange} onStep={step} />
          ))}
        </ol>
      </fieldset>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  )
}

type ItemProps = Props & { column: ColumnLayout; onStep: (id: TableColumnId, by: 1 | -1) => void }

const DRAGGED = 'application/x-plumbline-column'

function ColumnItem({ column: { id, width, pinned, shown }, layout, onChange, onStep }: ItemProps) {
  const { head, title } = CLAIM_COLUMNS[id]
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onStep(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  const onDrop = (event: DragEvent) => {
    const moved = event.dataTransfer.getData(DRAGGED)
    if (moved === '') return
    event.preventDefault()
    onChange(withMoved(layout, moved as TableColumnId, id))
  }
  return (
    <li
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
      onDragOver={(event) => (event.dataTransfer.types.includes(DRAGGED) ? event.preventDefault() : undefined)}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
      title={title}
    >
      <label>
        <input
          type="checkbox"
          checked={shown === 'yes'}
          disabled={STAYS.includes(id)}
          onChange={(event) => onChange(withColumn(layout, id, { shown: event.target.checked ? 'yes' : 'no' }))}
        />
        {head}
      </label>
      <button
        type="button"
        aria-label={`${head}: further to the front`}
        aria-keyshortcuts="Alt+ArrowUp"
        onClick={() => onStep(id, -1)}
      >
        <Glyph name="up" />
      </button>
      <button
        type="button"
        aria-label={`${head}: further to the back`}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => onStep(id, 1)}
      >
        <Glyph name="down" />
      </button>
      <Width head={head} width={width} onChange={(wanted) => onChange(withColumn(layout, id, { width: wanted }))} />
      <label>
        <span className="vh">{head}: pinned</span>
        <select
          className="in"
          value={pinned ?? ''}
          onChange={({ target: { value } }) =>
            onChange(withColumn(layout, id, { pinned: value === 'start' || value === 'end' ? value : null }))
          }
        >
          <option value="">not pinned</option>
          <option value="start">at the start</option>
          <option value="end">at the end</option>
        </select>
      </label>
    </li>
  )
}

/** A width as it is typed: taken as soon as it is one. */
function Width({ head, width, onChange }: { head: string; width: number; onChange: (width: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label>
      <span className="vh">{head}: width in pixels</span>
      <input
        type="number"
        className="in"
        min={NARROWEST}
        max={WIDEST}
        step={10}
        value={typed ?? width}
        onBlur={() => setTyped(null)}
        onChange={({ target: { value, valueAsNumber: wanted } }) => {
          setTyped(value)
          if (wanted >= NARROWEST && wanted <= WIDEST) onChange(wanted)
        }}
      />
    </label>
  )
}
