/** Every column the claims table can have, in the order it has them at first; no other word names one. */
export const TABLE_COLUMNS = [
  'number',
  'statement',
  'quote',
  'article',
  'claimant',
  'kind',
  'priority',
  'status',
  'rating',
  'grade',
  'blockers',
  'evidence',
  'who',
  'due',
  'tags',
  'accuses',
  'recorded',
  'updated',
  'settled',
] as const
export type TableColumnId = (typeof TABLE_COLUMNS)[number]

/** How close the rows of the table stand. */
export const DENSITIES = ['compact', 'normal', 'roomy'] as const
export type Density = (typeof DENSITIES)[number]

/** One column as somebody arranged it; its width in CSS pixels, 40 to 800. */
export type ColumnLayout = { id: TableColumnId; width: number; pinned: 'start' | 'end' | null; shown: 'yes' | 'no' }

/** The columns of the claims table in their order, each exactly once, and how close its rows stand. */
export type TableLayout = { columns: ColumnLayout[]; density: Density }

export const NARROWEST = 40
export const WIDEST = 800

/** Columns without which a row says nothing: they are always shown. */
export const STAYS: readonly TableColumnId[] = ['number', 'statement']

const AT_FIRST: Record<TableColumnId, Omit<ColumnLayout, 'id'>> = {
  number: { width: 60, pinned: 'start', shown: 'yes' },
  statement: { width: 240, pinned: null, shown: 'yes' },
  quote: { width: 300, pinned: null, shown: 'no' },
  article: { width: 120, pinned: null, shown: 'yes' },
  claimant: { width: 140, pinned: null, shown: 'no' },
  kind: { width: 100, pinned: null, shown: 'no' },
  priority: { width: 84, pinned: null, shown: 'yes' },
  status: { width: 116, pinned: null, shown: 'yes' },
  rating: { width: 150, pinned: null, shown: 'yes' },
  grade: { width: 64, pinned: null, shown: 'yes' },
  blockers: { width: 160, pinned: null, shown: 'no' },
  evidence: { width: 60, pinned: null, shown: 'yes' },
  who: { width: 52, pinned: null, shown: 'yes' },
  due: { width: 116, pinned: null, shown: 'yes' },
  tags: { width: 140, pinned: null, shown: 'no' },
  accuses: { width: 88, pinned: null, shown: 'no' },
  recorded: { width: 116, pinned: null, shown: 'no' },
  updated: { width: 116, pinned: null, shown: 'no' },
  settled: { width: 116, pinned: null, shown: 'no' },
}

/** The table as it is before anybody arranged it. */
export function layoutAtFirst(): TableLayout {
  return { columns: TABLE_COLUMNS.map((id) => ({ id, ...AT_FIRST[id] })), density: 'normal' }
}

/**
 * Reads anything from outside (an address, the browser's memory, a saved view of an older version) into a whole layout: columns it
 * does not know are dropped, a second of the same too, missing ones come last as they are at first, widths are brought
 * into 40 to 800 px.
 */
export function readLayout(from: unknown): TableLayout {
  const given = fieldsOf(from)
  const arranged = new Map<TableColumnId, ColumnLayout>()
  for (const each of Array.isArray(given.columns) ? given.columns.slice(0, 100) : []) {
    const column = readColumn(each)
    if (column !== null && !arranged.has(column.id)) arranged.set(column.id, column)
  }
  for (const id of TABLE_COLUMNS) if (!arranged.has(id)) arranged.set(id, { id, ...AT_FIRST[id] })
  return { columns: [...arranged.values()], density: DENSITIES.find((each) => each === given.density) ?? 'normal' }
}

/** The same of text that should be JSON; what is none is a layout nobody arranged. */
export function readLayoutText(text: string | null | undefined): TableLayout {
  try {
    return readLayout(JSON.parse(text ?? ''))
  } catch {
    return layoutAtFirst()
  }
}

function readColumn(from: unknown): ColumnLayout | null {
  const { id, width, pinned, shown } = fieldsOf(from)
  const known = TABLE_COLUMNS.find((each) => each === id)
  if (known === undefined) return null
  const first = AT_FIRST[known]
  return {
    id: known,
    width: typeof width === 'number' && Number.isFinite(width) ? clamped(Math.round(width)) : first.width,
    pinned: pinned === 'start' || pinned === 'end' ? pinned : pinned === null ? null : first.pinned,
    shown: STAYS.includes(known) || shown === 'yes' ? 'yes' : shown === 'no' ? 'no' : first.shown,
  }
}

/** A width in px that the table takes. */
function clamped(width: number): number {
  return Math.min(Math.max(width, NARROWEST), WIDEST)
}

function fieldsOf(from: unknown): Record<string, unknown> {
  return typeof from === 'object' && from !== null ? { ...from } : {}
}
