'use client'

import { type ColumnVisibilityState, type RowSelectionState, useTable } from '@tanstack/react-table'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { useKeys } from '@/components/ui/use-keys'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { type ClaimsFilter, claimsHref } from '@/lib/claims/claims-filter'
import { sortedBy, sortWords } from '@/lib/claims/claims-sort'
import type { Workload } from '@/lib/claims/workload'
import type { FormAction } from '@/lib/shared/form-state'
import { BulkBar } from './bulk-bar'
import { ClaimPreview } from './claim-preview'
import { CLAIM_COLUMNS, type ClaimColumnId, claimsColumns, claimsFeatures, type Looking } from './claims-columns'
import { ColumnChoice } from './column-choice'

type Props = {
  rows: ClaimRow[]
  filter: ClaimsFilter
  looking: Looking
  people: readonly Workload[]
  can: { assign: boolean; report: boolean }
  assign: FormAction
  /** What stands above and below the table. */
  head: ReactNode
  foot: ReactNode
}

/** One page of claims: rows to tick, columns to choose, j and k to move, x to tick, a to assign, Enter to open. */
export function ClaimsTable({ rows, filter, looking, people, can, assign, head, foot }: Props) {
  const router = useRouter()
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({})
  const [columnVisibility, setColumnVisibility] = useState<ColumnVisibilityState>({})
  const [current, setCurrent] = useState(0)
  const bulk = useRef<HTMLSelectElement>(null)
  const columns = useMemo(() => claimsColumns(looking), [looking])
  const table = useTable({
    features: claimsFeatures,
    columns,
    data: rows,
    getRowId: (claim) => claim.id,
    state: { rowSelection, columnVisibility },
    onRowSelectionChange: setRowSelection,
    onColumnVisibilityChange: setColumnVisibility,
  })
  const shown = rows[current] ?? rows[0]
  const selected = Object.keys(rowSelection).filter((id) => rowSelection[id])

  const move = (step: number) => {
    const next = Math.min(Math.max(current + step, 0), rows.length - 1)
    setCurrent(next)
    document.getElementById(`row-${rows[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => shown && table.getRow(shown.id).toggleSelected(),
    a: () => (selected.length > 0 ? bulk.current?.focus() : undefined),
    Escape: () => setRowSelection({}),
    Enter: () => shown && router.push(`/claims/${shown.id}`),
  })

  return (
    <div className="split">
      <main id="main">
        {head}
        <div className="tblwrap">
          <ColumnChoice columns={columnVisibility} onChange={setColumnVisibility} />
          <table className="tbl" role="table" hidden={rows.length === 0}>
            <caption className="vh">Claims, sorted by {sortWords(filter.sort)}</caption>
            <colgroup>
              <col style={{ width: '32px' }} />
              {table.getVisibleLeafColumns().map(({ id }) => (
                <col key={id} className={`t-${id}`} style={{ width: columnOf(id).width }} />
              ))}
            </colgroup>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  <input
                    type="checkbox"
                    aria-label="Select all claims on this page"
                    checked={rows.length > 0 && table.getIsAllRowsSelected()}
                    onChange={table.getToggleAllRowsSelectedHandler()}
                  />
                </th>
                {table.getVisibleLeafColumns().map(({ id }) => (
                  <HeadCell key={id} id={id as ClaimColumnId} filter={filter} />
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {table.getRowModel().rows.map((row, index) => (
                <tr
                  key={row.id}
                  id={`row-${row.id}`}
                  role="row"
                  className={index === current ? 'cur' : undefined}
                  aria-selected={row.getIsSelected()}
                  onClick={() => setCurrent(index)}
                  onFocus={() => setCurrent(index)}
                >
                  <td role="cell">
                    <input
                      type="checkbox"
                      aria-label={`Select C-${row.original.number}, ${row.original.article}`}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                  {row.getVisibleCells().map((cell) => (
                    <td key={cell.id} role="cell" className={columnOf(cell.column.id).className}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <BulkBar
            ref={bulk}
            selected={selected}
            people={people}
            can={can}
            assign={assign}
            onClear={() => setRowSelection({})}
          />
        </div>
        {foot}
      </main>
      {shown ? <ClaimPreview claim={shown} looking={looking} /> : null}
    </div>
  )
}

function HeadCell({ id, filter }: { id: ClaimColumnId; filter: ClaimsFilter }) {
  const { head, sort, className, title } = CLAIM_COLUMNS[id]
  const sorted = filter.sort.find(({ by }) => by === sort)
  const ariaSort = sorted?.descending === 'yes' ? 'descending' : 'ascending'
  return (
    <th
      role="columnheader"
      scope="col"
      title={title}
      className={
        className
          .split(' ')
          .filter((name) => name !== 'soft' && name !== 'no' && name !== 'stm')
          .join(' ') || undefined
      }
      aria-sort={sorted ? ariaSort : undefined}
    >
      <Link href={claimsHref(filter, sortedBy(filter, sort))} scroll={false} prefetch={false}>
        {head}
        {sorted ? <Glyph name={sorted.descending === 'yes' ? 'down' : 'up'} /> : null}
      </Link>
    </th>
  )
}

function columnOf(id: string) {
  return CLAIM_COLUMNS[id as ClaimColumnId]
}
