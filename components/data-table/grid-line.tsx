'use client'

import { memo, type ReactNode } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { type CappedCount, cappedWords } from '@/lib/claims/capped-count'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { ClaimCell } from './claim-cell'
import { CLAIM_COLUMNS, type Looking, TICK } from './claims-columns'
import type { GridColumn } from './grid-layout'
import type { GridLine } from './grid-lines'

/** The id of a cell in the page: what the grid says is active. */
export function cellId(line: string, column: string): string {
  return `cell-${line}-${column}`
}

type Common = {
  /** Counted from 0. */
  index: number
  /** How far below the top of the list, in CSS pixels. */
  top: number
}

type ClaimProps = Common & {
  claim: ClaimRow
  columns: readonly GridColumn[]
  looking: Looking
  selected: 'yes' | 'no'
  /** The active cell, when it is on this line. */
  here: string | null
  /** The first and the last column, counted from 0, of a range of cells that crosses this line. */
  rangeFrom: number
  rangeTo: number
  /** What stands in one cell instead of what the claim says there. */
  editing: string | null
  editor: ReactNode
}

/** One claim. It draws itself anew only when something of it changes: scrolling is no reason. */
export const ClaimLine = memo(function ClaimLine({
  index,
  top,
  claim,
  columns,
  looking,
  selected,
  here,
  rangeFrom,
  rangeTo,
  editing,
  editor,
}: ClaimProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected === 'yes'}
      data-line={claim.id}
      className={`ln${here === null ? '' : ' cur'}${editing === null ? '' : ' edits'}`}
      style={{ insetBlockStart: top }}
    >
      {columns.map(({ id, place, pin }) => {
        const inRange = place - 1 >= rangeFrom && place - 1 <= rangeTo
        return (
          <div
            key={id}
            id={here === id ? cellId(claim.id, id) : undefined}
            role="gridcell"
            aria-colindex={place}
            aria-selected={inRange ? true : undefined}
            aria-readonly={id === TICK || CLAIM_COLUMNS[id].edits === undefined ? true : undefined}
            data-column={id}
            className={`ce ${id === TICK ? 't-tick' : CLAIM_COLUMNS[id].className}${pin}${here === id ? ' here' : ''}${inRange ? ' ranged' : ''}${editing === id ? ' editing' : ''}`}
            style={pin === '' || id === TICK ? undefined : pinned(id, pin)}
          >
            {id === TICK ? (
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={`Select C-${claim.number}, ${claim.article}`}
                checked={selected === 'yes'}
                readOnly
              />
            ) : editing === id ? (
              editor
            ) : (
              <ClaimCell column={id} claim={claim} looking={looking} />
            )}
          </div>
        )
      })}
    </div>
  )
})

/** Where a pinned column stays while the others are scrolled past it. */
export function pinned(id: string, pin: string): Record<string, string> {
  return pin.startsWith(' pin-end') ? { insetInlineEnd: `var(--at-${id})` } : { insetInlineStart: `var(--at-${id})` }
}

type GroupProps = Common & {
  line: Extract<GridLine, { kind: 'group' }>
  columns: number
  count: CappedCount | undefined
  folded: 'yes' | 'no'
  here: 'yes' | 'no'
}

/** The head of a group, with how many claims it has. */
export const GroupLine = memo(function GroupLine({ index, top, line, columns, count, folded, here }: GroupProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-line={line.key}
      className={`ln group${here === 'yes' ? ' cur' : ''}`}
      style={{ insetBlockStart: top }}
    >
      <div
        role="gridcell"
        id={cellId(line.key, 'group')}
        aria-colindex={1}
        aria-colspan={columns}
        data-column="group"
        className={`ce${here === 'yes' ? ' here' : ''}`}
      >
        <GroupWords label={line.label} count={count} folded={folded} />
      </div>
    </div>
  )
})

/** Stays in sight when the table is scrolled sideways. */
export function GroupWords({ label, count, folded }: Pick<GroupProps, 'count' | 'folded'> & { label: string }) {
  return (
    <span className="of-group">
      <Glyph name={folded === 'yes' ? 'next' : 'down'} className="flip" />
      <bdi title={label}>{label}</bdi>
      {folded === 'yes' ? <span className="vh">, folded</span> : null}
      {count === undefined ? null : (
        <span className="n">
          {cappedWords(count)}
          <span className="vh"> {count.count === 1 && count.more === 'no' ? 'claim' : 'claims'}</span>
        </span>
      )}
    </span>
  )
}

/** A claim that is not read yet, or no longer. */
export const WaitingLine = memo(function WaitingLine({ index, top, lineKey }: Common & { lineKey: string }) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-line={lineKey}
      className="ln waiting"
      style={{ insetBlockStart: top }}
    >
      <div role="gridcell" aria-colindex={1} className="ce">
        Reading…
      </div>
    </div>
  )
})
