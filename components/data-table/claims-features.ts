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
 * What the table needs of TanStack Table: columns go, come, move, grow and are pinned. Sorting and filtering are the server's, and which
 * rows are ticked may be more than what is loaded.
 */
export const claimsFeatures = tableFeatures({
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
