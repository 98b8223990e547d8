import type { ClaimRow } from '@/lib/claims/claim-row'

/** What one request brings: some claims in their order, and the cursor behind the last of them. */
export type Page = { rows: ClaimRow[]; next: string | null }

/**
 * A stretch of the table, from the cursor `after` on. Its rows go when too many are kept, and come again when it is scrolled to; `stale` is
 * one that others may have changed since it was read.
 */
export type ClaimWindow = {
  after: string | null
  rows: ClaimRow[] | null
  count: number
  next: string | null
  state: 'fresh' | 'stale'
}

/** How many rows a browser keeps at once. */
export const MOST_KEPT = 5_000

export function firstWindow(page: Page): ClaimWindow[] {
  return [windowOf(null, page)]
}

/** The windows with one more at their end. */
export function withNext(windows: readonly ClaimWindow[], page: Page): ClaimWindow[] {
  return [...windows, windowOf(windows.at(-1)?.next ?? null, page)]
}

/**
 * The windows with one of them read again. Where it ends elsewhere than before, the window behind it begins there, and is to be read
 * again. Claims in `held`, which this person changed, keep the place where they stand, as they are now: a row does not
 * jump away from whoever works on it.
 */
export function withRead(
  windows: readonly ClaimWindow[],
  index: number,
  page: Page,
  held: ReadonlySet<string>,
): ClaimWindow[] {
  const elsewhere = new Map<string, ClaimRow>()
  for (const row of page.rows) if (held.has(row.id) && !holds(windows[index], row.id)) elsewhere.set(row.id, row)
  const isHeldElsewhere = (id: string) => elsewhere.has(id) && windows.some((each) => holds(each, id))
  const fresh = page.rows.filter(({ id }) => !isHeldElsewhere(id))
  const rows = keepPlaces(windows[index]?.rows ?? [], fresh, held)
  const after = windows[index]?.after ?? null
  const read: ClaimWindow = { after, rows, count: rows.length, next: page.next, state: 'fresh' }
  const before = windows.slice(0, index).map((each) => withRows(each, elsewhere))
  if (page.next === null) return [...before, read]
  const behind = windows.slice(index + 1).map((each) => withRows(each, elsewhere))
  const [first, ...rest] = behind
  if (first === undefined || first.after === page.next) return [...before, read, ...behind]
  return [...before, read, { ...first, after: page.next, state: 'stale' }, ...rest]
}

/** All windows but the first to be read again once somebody looks at them. */
export function withStale(windows: readonly ClaimWindow[]): ClaimWindow[] {
  return windows.map((each, index) => (index === 0 ? each : { ...each, state: 'stale' }))
}

/** The windows with some claims as they are now. */
export function withChanged(windows: readonly ClaimWindow[], change: (claim: ClaimRow) => ClaimRow): ClaimWindow[] {
  return windows.map((each) => {
    const rows = each.rows?.map(change) ?? null
    return rows === null || rows.every((row, index) => row === each.rows?.[index]) ? each : { ...each, rows }
  })
}

/** The windows without the rows that are furthest from `near`, when more than `most` are kept. The first stays: the server brings it anyway. */
export function trimmed(windows: readonly ClaimWindow[], near: number, most = MOST_KEPT): ClaimWindow[] {
  let kept = windows.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0)
  if (kept <= most) return [...windows]
  const far = windows.map((_, index) => index).sort((one, other) => Math.abs(other - near) - Math.abs(one - near))
  const dropped = new Set<number>()
  for (const index of far) {
    if (kept <= most) break
    if (index === 0 || index === near) continue
    kept -= windows[index]?.rows?.length ?? 0
    dropped.add(index)
  }
  return windows.map((each, index) => (dropped.has(index) ? { ...each, rows: null } : each))
}

/** Fresh rows in their order, but for the held ones, which stay behind whatever they stood behind. */
export function keepPlaces(
  before: readonly ClaimRow[],
  fresh: readonly ClaimRow[],
  held: ReadonlySet<string>,
): ClaimRow[] {
  const stays = before.filter(({ id }) => held.has(id))
  if (stays.length === 0) return [...fresh]
  const now = new Map(fresh.map((row) => [row.id, row]))
  const staying = new Set(stays.map(({ id }) => id))
  const rows = fresh.filter(({ id }) => !staying.has(id))
  for (const row of stays) {
    const place = before.findIndex(({ id }) => id === row.id)
    const ahead = before.slice(0, place).findLast(({ id }) => rows.some((each) => each.id === id))
    const at = ahead === undefined ? 0 : rows.findIndex(({ id }) => id === ahead.id) + 1
    rows.splice(at, 0, now.get(row.id) ?? row)
  }
  return rows
}

function windowOf(after: string | null, { rows, next }: Page): ClaimWindow {
  return { after, rows, count: rows.length, next, state: 'fresh' }
}

function holds(each: ClaimWindow | undefined, id: string): boolean {
  return each?.rows?.some((row) => row.id === id) ?? false
}

function withRows(each: ClaimWindow, now: ReadonlyMap<string, ClaimRow>): ClaimWindow {
  if (now.size === 0 || each.rows === null || !each.rows.some(({ id }) => now.has(id))) return each
  return { ...each, rows: each.rows.map((row) => now.get(row.id) ?? row) }
}
