import { z } from 'zod'
import { ROLES } from '@/lib/access/role'
import { rowId, seenVersion } from '@/lib/shared/text-input'

/** Which person of the desk gets which role. */
export const changeRoleInput = z.object({
  userId: rowId('The person'),
  role: z.enum(ROLES, { error: 'Choose a role.' }),
  version: seenVersion,
})
export type ChangeRoleInput = z.output<typeof changeRoleInput>
