'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type DragEvent, type MouseEvent, type PointerEvent, type ReactNode, memo, useState } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { type ClaimsFilter, claimsHref } from '@/lib/claims/claims-filter'
import { sortedBy } from '@/lib/claims/claims-sort'
import { NARROWEST, type TableColumnId, WIDEST } from '@/lib/claims/table-layout'
import { CLAIM_COLUMNS, TICK } from './claims-columns'
import type { GridColumn } from './grid-layout'
import { pinned } from './grid-line'

type Props = {
  columns: readonly GridColumn[]
  filter: ClaimsFilter
  /** Whether all claims that are loaded are ticked. */
  allTicked: 'all' | 'some' | 'none'
  onTickAll: () => void
  /** While a head is drawn wider or narrower, and when it is let go. */
  onSizing: (id: TableColumnId, width: number) => void
  onSized: (id: TableColumnId, width: number) => void
  onMoved: (id: TableColumnId, before: TableColumnId) => void
  /** The group on top of the screen, whose head stays in sight. */
  group: ReactNode
}

/** The heads of the columns: pressed they sort, drawn they move, drawn by their edge they grow. Scrolling is no reason to draw them anew. */
export const GridHead = memo(function GridHead(props: Props) {
  const { columns, filter, allTicked, onTickAll, onSizing, onSized, onMoved, group } = props
  const [over, setOver] = useState<string | null>(null)
  return (
    <div role="rowgroup" className="gh">
      <div role="row" aria-rowindex={1} className="ln hd">
        {columns.map((column) =>
          column.id === TICK ? (
            <div key={TICK} role="columnheader" aria-colindex={1} className="ce t-tick pin">
              <input
                type="checkbox"
                aria-label="Select all claims that are loaded"
                checked={allTicked === 'all'}
                ref={(box) => {
                  if (box !== null) box.indeterminate = allTicked === 'some'
                }}
                onChange={onTickAll}
              />
            </div>
          ) : (
            <HeadCell
              key={column.id}
              id={column.id}
              column={column}
              filter={filter}
              over={over === column.id ? 'yes' : 'no'}
              onOver={setOver}
              onSizing={onSizing}
              onSized={onSized}
              onMoved={onMoved}
            />
          ),
        )}
      </div>
      {group}
    </div>
  )
})

type CellProps = Pick<Props, 'filter' | 'onSizing' | 'onSized' | 'onMoved'> & {
  id: TableColumnId
  column: GridColumn
  over: 'yes' | 'no'
  onOver: (id: string | null) => void
}

const DRAGGED = 'application/x-plumbline-column'

function HeadCell({ id, column, filter, over, onOver, onSizing, onSized, onMoved }: CellProps) {
  const { head, sort, className, title } = CLAIM_COLUMNS[id]
  const place = sort === undefined ? -1 : filter.sort.findIndex(({ by }) => by === sort)
  const sorted = filter.sort[place]
  const drop = (event: DragEvent) => {
    event.preventDefault()
    onOver(null)
    const moved = event.dataTransfer.getData(DRAGGED)
    if (moved !== '' && moved !== id) onMoved(moved as TableColumnId, id)
  }
  return (
    <div
      role="columnheader"
      aria-colindex={column.place}
      aria-sort={sorted === undefined ? undefined : sorted.descending === 'yes' ? 'descending' : 'ascending'}
      title={title}
      data-head={id}
      className={`ce${className.includes(' r') ? ' r' : ''}${column.pin}${over === 'yes' ? ' over' : ''}`}
      style={column.pin === '' ? undefined : pinned(id, column.pin)}
      draggable
      onDragStart={(event) => {
        if (event.target instanceof Element && event.target.closest('.grip') !== null) return event.preventDefault()
        event.dataTransfer.setData(DRAGGED, id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        onOver(id)
      }}
      onDragLeave={() => onOver(null)}
      onDrop={drop}
    >
      {sort === undefined ? (
        <span>{head}</span>
      ) : (
        <SortLink filter={filter} sort={sort}>
          {head}
          {sorted === undefined ? null : <Glyph name={sorted.descending === 'yes' ? 'down' : 'up'} />}
          {sorted === undefined || filter.sort.length === 1 ? null : (
            <span className="n">
              <span className="vh">, sorted </span>
              {place + 1}
            </span>
          )}
        </SortLink>
      )}
      <Grip id={id} onSizing={onSizing} onSized={onSized} />
    </div>
  )
}

type SortProps = {
  filter: ClaimsFilter
  sort: NonNullable<(typeof CLAIM_COLUMNS)['number']['sort']>
  children: ReactNode
}

/** An address, so that it can be opened elsewhere; with Shift the column is added to those sorted by. */
function SortLink({ filter, sort, children }: SortProps) {
  const router = useRouter()
  const add = (event: MouseEvent) => {
    if (!event.shiftKey) return
    event.preventDefault()
    router.push(claimsHref(filter, sortedBy(filter, sort, 'too')), { scroll: false })
  }
  return (
    <Link
      href={claimsHref(filter, sortedBy(filter, sort))}
      scroll={false}
      prefetch={false}
      draggable={false}
      title="Shift sorts by this column too"
      onClick={add}
    >
      {children}
    </Link>
  )
}

/** The edge of a head: drawn, the column grows. By keyboard columns are sized in the menu of columns, and with < and > in the grid. */
function Grip({ id, onSizing, onSized }: Pick<Props, 'onSizing' | 'onSized'> & { id: TableColumnId }) {
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault()
    const grip = event.currentTarget
    const head = grip.parentElement
    if (head === null) return
    const from = { x: event.clientX, width: head.offsetWidth }
    const onward = getComputedStyle(head).direction === 'rtl' ? -1 : 1
    const widthAt = (x: number) => Math.round(Math.min(Math.max(from.width + (x - from.x) * onward, NARROWEST), WIDEST))
    const move = ({ clientX }: globalThis.PointerEvent) => onSizing(id, widthAt(clientX))
    const end = ({ clientX }: globalThis.PointerEvent) => {
      grip.removeEventListener('pointermove', move)
      onSized(id, widthAt(clientX))
    }
    grip.setPointerCapture(event.pointerId)
    grip.addEventListener('pointermove', move)
    grip.addEventListener('pointerup', end, { once: true })
  }
  return <span className="grip" aria-hidden="true" onPointerDown={begin} />
}
