import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** Which token. */
export const revokeTokenInput = z.object({ tokenId: rowId('The token') })
export type RevokeTokenInput = z.output<typeof revokeTokenInput>
