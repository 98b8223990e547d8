import { constructTable } from '@tanstack/react-table'
import { CLAIM_COLUMN_DEFS, claimsFeatures } from './claims-features'
import type { tableState } from './grid-layout'

/** The columns of the claims table under one layout. The rows are not its own: they are the server's, in windows. */
export function stillTable(state: ReturnType<typeof tableState>) {
  return constructTable({
    features: claimsFeatures,
    columns: CLAIM_COLUMN_DEFS,
    data: [],
    state,
  })
}
