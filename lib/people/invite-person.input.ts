import { z } from 'zod'
import { ROLES } from '@/lib/access/role'
import { requiredLine } from '@/lib/shared/text-input'
import { emailAddress } from './email'

/** Whom to invite, and as what. */
export const invitePersonInput = z.object({
  email: emailAddress,
  name: requiredLine('The name', 100),
  role: z.enum(ROLES, { error: 'Choose a role.' }),
})
export type InvitePersonInput = z.output<typeof invitePersonInput>
