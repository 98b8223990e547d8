import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
} from '@tanstack/react-table'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { NARROWEST, TABLE_COLUMNS, WIDEST } from '@/lib/claims/table-layout'

/**
 * State that never changes and nobody listens to: a table is made anew for each layout, and is all there is to it. The store with which
 * `useTable` follows changes of its own would be sent for nothing.
 */
const still = <T>(get: () => T) => ({ get, set: () => undefined, subscribe: () => ({ unsubscribe: () => undefined }) })

const coreReactivityFeature = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  addSubscription: () => undefined,
  createWritableAtom: <T>(value: T) => still(() => value),
  createReadonlyAtom: still,
  untrack: <T>(read: () => T) => read(),
  batch: (act: () => void) => act(),
  schedule: (act: () => void) => queueMicrotask(act),
}

/**
 * What the table needs of TanStack Table: columns go, come, move, grow and are pinned. Sorting and filtering are the server's, and which
 * rows are ticked may be more than what is loaded.
 */
export const claimsFeatures = tableFeatures({
  coreReactivityFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnPinningFeature,
})

const helper = createColumnHelper<typeof claimsFeatures, ClaimRow>()

/** The columns as TanStack Table keeps them; what a cell shows is told by ClaimCell. */
export const CLAIM_COLUMN_DEFS = helper.columns(
  TABLE_COLUMNS.map((id) => helper.display({ id, minSize: NARROWEST, maxSize: WIDEST })),
)
