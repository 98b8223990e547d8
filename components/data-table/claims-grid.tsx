'use client'

import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react'
import type { CappedCount } from '@/lib/claims/capped-count'
import type { Density } from '@/lib/claims/table-layout'
import type { Looking } from './claims-columns'
import type { GridColumn } from './grid-layout'
import { cellId, ClaimLine, GroupLine, GroupWords, WaitingLine } from './grid-line'
import type { GridLine } from './grid-lines'
import type { CellRange } from './grid-moves'
import type { Seen } from './use-claim-windows'
import { useFitting } from './use-fitting'
import type { At } from './use-grid-cursor'
import { useNarrow } from './use-narrow'
import { useVirtualLines } from './use-virtual-lines'

/** How high a row is, in CSS pixels; on a phone a row is a card. */
const HEIGHTS: Record<Density, number> = { compact: 26, normal: 32, roomy: 44 }
const CARD = 78
const HEAD = 32
/** How many lines below the screen are read ahead. */
const AHEAD = 60
/** What the server draws before it knows how high the screen is. */
const FIRST_RECT = { width: 1_100, height: 960 }

/** What the keys ask of the list. */
export type GridList = { reveal: (line: number) => void; page: () => number }

type Props = {
  list: RefObject<GridList | null>
  grid: RefObject<HTMLDivElement | null>
  lines: readonly GridLine[]
  columns: readonly GridColumn[]
  density: Density
  looking: Looking
  isSelected: (id: string) => boolean
  /** The active cell. */
  at: At | null
  range: CellRange | null
  editing: { claim: string; column: string } | null
  editor: ReactNode
  counts: ReadonlyMap<string, CappedCount>
  folded: ReadonlySet<string>
  onSee: (seen: Seen) => void
  head: (group: ReactNode) => ReactNode
}

/** The rows that are on the screen, and no others; the one that is active and the one that is edited stay wherever they are. */
export function ClaimsGrid(props: Props) {
  const { list, grid, lines, columns, density, looking, at, range, editing, editor, counts, folded, onSee, head } =
    props
  const height = useNarrow() ? CARD : HEIGHTS[density]
  const edited = editing === null ? -1 : lines.findIndex(({ key }) => key === editing.claim)
  const stays = [at?.line ?? -1, edited].filter((each) => each >= 0 && each < lines.length)
  const virtual = useVirtualLines({
    count: lines.length,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 4,
    initialRect: FIRST_RECT,
    // The heads stay on top of the scroller, and with groups the head of the first one: the last lines are that much lower.
    scrollPaddingStart: lines[0]?.kind === 'group' ? height : 0,
    scrollPaddingEnd: HEAD,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const shown = new Set(stays)
      for (
        let index = Math.max(startIndex - overscan, 0);
        index <= Math.min(endIndex + overscan, count - 1);
        index += 1
      )
        shown.add(index)
      return [...shown].sort((one, other) => one - other)
    },
  })
  useLayoutEffect(() => virtual.measure(), [virtual, height])
  useStaying(grid, lines, height)
  useFitting(grid)
  useImperativeHandle(list, () => ({
    reveal: (line) => virtual.scrollToIndex(line, { align: 'auto' }),
    page: () => Math.max(Math.floor((virtual.scrollRect?.height ?? FIRST_RECT.height) / height) - 2, 1),
  }))

  const items = virtual.getVirtualItems()
  const from = virtual.range?.startIndex ?? 0
  const to = virtual.range?.endIndex ?? 0
  useEffect(() => {
    const windows = new Set<number>()
    for (const { window } of lines.slice(from, to + 1)) windows.add(window)
    onSee({ windows: [...windows], end: to + AHEAD >= lines.length ? 'near' : 'far' })
  }, [lines, from, to, onSee])

  const top = groupOnTop(lines, from)
  const over = useMemo(
    () =>
      top === null ? null : (
        <div className="ln group over" aria-hidden="true">
          <div className="ce">
            <GroupWords label={top.label} count={counts.get(top.value)} folded="no" />
          </div>
        </div>
      ),
    [top, counts],
  )
  return (
    <>
      {head(over)}
      <div role="rowgroup" className="gb" style={{ height: `${virtual.getTotalSize()}px` }}>
        {items.map(({ index, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          const here = at?.key === line.key ? at.columnId : null
          switch (line.kind) {
            case 'waiting':
              return <WaitingLine key={line.key} lineKey={line.key} index={index} top={start} />
            case 'group':
              return (
                <GroupLine
                  key={line.key}
                  line={line}
                  index={index}
                  top={start}
                  columns={columns.length}
                  count={counts.get(line.value)}
                  folded={folded.has(line.value) ? 'yes' : 'no'}
                  here={here === null ? 'no' : 'yes'}
                />
              )
            case 'claim': {
              const within = range !== null && index >= range.from.line && index <= range.to.line
              const isEdited = editing?.claim === line.key
              return (
                <ClaimLine
                  key={line.key}
                  claim={line.claim}
                  index={index}
                  top={start}
                  columns={columns}
                  looking={looking}
                  selected={props.isSelected(line.key) ? 'yes' : 'no'}
                  here={here}
                  rangeFrom={within ? range.from.column : -1}
                  rangeTo={within ? range.to.column : -1}
                  editing={isEdited ? editing.column : null}
                  editor={isEdited ? editor : null}
                />
              )
            }
          }
        })}
      </div>
    </>
  )
}

/** The id of the active cell, for assistive technology. */
export function activeCellId(at: Props['at'], lines: readonly GridLine[]): string | undefined {
  const line = at === null ? undefined : lines[at.line]
  if (at === null || line === undefined || line.kind === 'waiting') return undefined
  return cellId(line.key, line.kind === 'group' ? 'group' : at.columnId)
}

/** The group of the first line on the screen, where the lines have groups. */
function groupOnTop(lines: readonly GridLine[], from: number): Extract<GridLine, { kind: 'group' }> | null {
  if (lines[0]?.kind !== 'group') return null
  for (let index = Math.min(from, lines.length - 1); index >= 0; index -= 1) {
    const line = lines[index]
    if (line?.kind === 'group') return line
  }
  return null
}

/** Keeps what is on the screen where it is when lines come or go above it. */
function useStaying(grid: RefObject<HTMLDivElement | null>, lines: readonly GridLine[], height: number): void {
  const before = useRef({ lines, height })
  useLayoutEffect(() => {
    const was = before.current
    before.current = { lines, height }
    const scroller = grid.current
    if (was.lines === lines || scroller === null || scroller.scrollTop < was.height) return
    const first = Math.floor(scroller.scrollTop / was.height)
    const stayed = was.lines.slice(first, first + 20).find((line) => line.kind === 'claim')
    const now = stayed === undefined ? -1 : lines.findIndex(({ key }) => key === stayed.key)
    if (stayed === undefined || now < 0) return
    const by = now * height - was.lines.indexOf(stayed) * was.height
    if (by !== 0) scroller.scrollTop += by
  }, [grid, lines, height])
}
