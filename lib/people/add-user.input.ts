import { z } from 'zod'
import { ROLES } from '@/lib/access/role'
import { requiredLine } from '@/lib/shared/text-input'
import { emailAddress } from './email'
import { PASSWORD_MAX } from './password'

/** Somebody for the desk; without a password one is made and shown once. */
export const addUserInput = z.object({
  email: emailAddress,
  name: requiredLine('The name', 100),
  role: z.enum(ROLES, { error: 'Choose a role.' }),
  password: z
    .string()
    .max(PASSWORD_MAX, { error: `A password has ${PASSWORD_MAX} characters at most.` })
    .nullish()
    .transform((typed) => typed || null),
})
export type AddUserInput = z.output<typeof addUserInput>
