import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** Which invitation. */
export const withdrawInvitationInput = z.object({ invitationId: rowId('The invitation') })
export type WithdrawInvitationInput = z.output<typeof withdrawInvitationInput>
