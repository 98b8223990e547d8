import { CLAIM_OPERATIONS } from './claims.operations'
import type { Operation } from './operation'

/** Everything that can be asked of /api/v1. */
export const OPERATIONS: readonly Operation[] = [...CLAIM_OPERATIONS]
