'use client'

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { later } from '@/components/ui/later'
import type { CappedCount } from '@/lib/claims/capped-count'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { type ClaimsFilter, claimsQuery, unsorted } from '@/lib/claims/claims-filter'
import type { TableColumnId } from '@/lib/claims/table-layout'
import type { Workload } from '@/lib/claims/workload'
import type { FormAction } from '@/lib/shared/form-state'
import type { After } from './cell-editor'
import type { BesideActions } from './claim-beside'
import { activeCellId, ClaimsGrid, type GridList } from './claims-grid'
import { ColumnChoice } from './column-choice'
import { CLAIM_COLUMNS, type Looking } from './claims-columns'
import { GridFoot } from './grid-foot'
import { GridHead } from './grid-head'
import { gridLines, groupOf } from './grid-lines'
import { TableAside } from './table-aside'
import { bulkAhead, TableBulk } from './table-bulk'
import { useArrangedColumns } from './use-arranged-columns'
import { useBulk } from './use-bulk'
import { useCellEdit } from './use-cell-edit'
import { type Seen, useClaimWindows } from './use-claim-windows'
import { useCopying } from './use-copying'
import { useGridActs } from './use-grid-acts'
import { useGridCursor } from './use-grid-cursor'
import { useGroupCounts } from './use-group-counts'
import { usePreview } from './use-preview'
import { useRowChoice } from './use-row-choice'
import { useTableLayout, type ViewLayout } from './use-table-layout'

/** Sent when the grid is gone to: cells are active before they are edited. */
const CellEditor = later(() => import('./cell-editor').then((read) => read.CellEditor))

/** What the table does besides showing. */
export type TableActions = BesideActions & { changeMany: FormAction; undoMany: FormAction; changeField: FormAction }

type Props = {
  rows: ClaimRow[]
  /** Where the rows go on; null when these are all. */
  next: string | null
  found: CappedCount
  filter: ClaimsFilter
  looking: Looking
  people: readonly Workload[]
  can: { assign: boolean; edit: boolean; report: boolean }
  /** The saved view it is seen through, with its layout. */
  view: ViewLayout | null
  actions: TableActions
  /** What stands above and below the table. */
  head: ReactNode
  foot: ReactNode
}

/** The claims as a grid one can work in like in a spreadsheet, however many there are; a claim opens beside it. */
export function ClaimsTable({ rows, next, found, filter, looking, people, can, view, actions, head, foot }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const list = useRef<GridList>(null)
  const query = claimsQuery(filter)
  const { windows, reading, see, again, patch } = useClaimWindows(query, rows, next)
  const [layout, arrange] = useTableLayout(view)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [said, say] = useState('')
  const [preview, turnPreview] = usePreview()
  const counts = useGroupCounts(query, filter.group, rows)
  const lines = useMemo(() => gridLines(windows, filter.group, folded), [windows, filter.group, folded])
  const claims = useMemo(() => {
    return new Map(lines.flatMap((line) => (line.kind === 'claim' ? [[line.key, line.claim] as const] : [])))
  }, [lines])
  const loaded = useMemo(() => [...claims.values()], [claims])
  const choice = useRowChoice(claimsQuery(unsorted(filter)), lines)
  const { chosen } = choice
  const { columns, style, ticked, tickLoaded, chooseLoaded, ...sizing } = useArrangedColumns({
    layout,
    arrange,
    loaded,
    selection: choice.selection,
    select: choice.set,
    grid,
  })
  const cursor = useGridCursor(query, lines, columns)
  const { at, range } = cursor
  const current = claims.get(at?.key ?? '')

  const focusGrid = useCallback(() => grid.current?.focus({ preventScroll: true }), [])
  const edit = useCellEdit({
    claimOf: (id) => claims.get(id),
    patch,
    action: actions.changeField,
    timeZone: looking.timeZone,
    people,
    say,
    onEnd: (after: After) => {
      focusGrid()
      if (after === 'stay') return
      const to = cursor.target(after, 1)
      cursor.go(to)
      list.current?.reveal(to.line)
    },
  })

  // Another filter, another order: from the top.
  useEffect(() => {
    grid.current?.scrollTo({ top: 0 })
  }, [query])

  const last = windows.at(-1)?.rows?.at(-1)
  const stuck = filter.group !== null && last !== undefined && folded.has(groupOf(last, filter.group).value)
  const onSee = useCallback((seen: Seen) => see(stuck ? { ...seen, end: 'far' } : seen), [see, stuck])

  const { onCopy, copy, ...copying } = useCopying(
    () => ({
      columns,
      lines,
      range,
      ticked: chosen.kind === 'all' ? loaded : loaded.filter(({ id }) => choice.selection[id] === true),
      current,
      columnId: at?.columnId,
      timeZone: looking.timeZone,
    }),
    say,
  )

  const bulk = useBulk({ choice, current, patch, say, focusGrid })
  const { panel, beside, openBeside, openNext, closeBeside, ...pressed } = useGridActs({
    lines,
    columns,
    claims,
    current,
    cursor,
    choice,
    list,
    edit,
    can,
    layout,
    arrange,
    undo: bulk.outcome?.undo ? 'yes' : 'no',
    onFold: (group) => setFolded((before) => toggled(before, group)),
    onPreview: turnPreview,
    onAssign: () => bulk.start('assign'),
    selectLoaded: chooseLoaded,
    onClear: () => {
      bulk.close()
      choice.clear()
    },
    focusGrid,
    say,
  })

  const near = () => {
    bulkAhead()
    CellEditor.ahead()
    edit.near()
    copying.near()
  }

  const editedLabel =
    edit.editing === null
      ? ''
      : `${CLAIM_COLUMNS[edit.editing.column as TableColumnId].head} of C-${claims.get(edit.editing.claim)?.number}`
  const isAll = windows.at(-1)?.next === null && windows.every((each) => each.rows !== null)
  return (
    <div className="split grid-split" data-preview={preview}>
      <main id="main" className="grid-main">
        {head}
        <div className="tblwrap">
          <ColumnChoice layout={layout} onChange={arrange} />
          <div
            ref={grid}
            role="grid"
            aria-label="Claims"
            aria-multiselectable="true"
            aria-rowcount={isAll ? lines.length + 1 : -1}
            aria-colcount={columns.length}
            aria-activedescendant={activeCellId(at, lines)}
            tabIndex={0}
            className={`grid d-${layout.density}`}
            style={style}
            hidden={rows.length === 0}
            onFocus={near}
            onPointerDown={() => {
              near()
              edit.away()
            }}
            {...pressed}
            onCopy={onCopy}
          >
            <ClaimsGrid
              list={list}
              grid={grid}
              lines={lines}
              columns={columns}
              density={layout.density}
              looking={looking}
              isSelected={choice.isChosen}
              at={at}
              range={range}
              editing={edit.editing}
              editor={
                edit.editing === null ? null : (
                  <CellEditor
                    key={`${edit.editing.claim} ${edit.editing.column} ${edit.editing.refused}`}
                    label={editedLabel}
                    editing={edit.editing}
                    people={people}
                    onKeep={edit.keep}
                    onLeave={edit.leave}
                  />
                )
              }
              counts={counts}
              folded={folded}
              onSee={onSee}
              head={(group) => (
                <GridHead
                  columns={columns}
                  filter={filter}
                  allTicked={chosen.kind === 'all' ? 'all' : ticked}
                  onTickAll={chosen.kind === 'all' ? choice.clear : tickLoaded}
                  group={group}
                  {...sizing}
                />
              )}
            />
          </div>
          <TableBulk
            bulk={bulk}
            chosen={chosen}
            filter={filter}
            found={found}
            offersAll={chosen.kind === 'some' && ticked === 'all' && !isAll ? 'yes' : 'no'}
            people={people}
            can={can}
            actions={actions}
            onAll={() => {
              choice.chooseAll()
              focusGrid()
            }}
            onCopy={() => void copy()}
            onClear={() => {
              choice.clear()
              bulk.leave()
            }}
          />
          <GridFoot
            shown={rows.length === 0 ? 'no' : 'yes'}
            loaded={loaded.length}
            all={isAll ? 'yes' : 'no'}
            stuck={stuck && windows.at(-1)?.next !== null ? 'yes' : 'no'}
            failed={reading === 'no' ? null : reading.failed}
            aside={edit.aside}
            said={said}
            preview={preview}
            onPreview={turnPreview}
            onAgain={again}
            onOn={() => see({ windows: [], end: 'near' })}
            onTakeUp={edit.takeUp}
            onLetGo={edit.letGo}
          />
        </div>
        {foot}
      </main>
      <TableAside
        panel={panel}
        beside={beside}
        current={current}
        preview={preview}
        number={claims.get(beside ?? '')?.number ?? null}
        looking={looking}
        actions={actions}
        stamp={rows}
        onOpen={openBeside}
        onStep={openNext}
        onClose={closeBeside}
        onSaid={say}
      />
    </div>
  )
}

function toggled(before: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(value)) after.add(value)
  return after
}
