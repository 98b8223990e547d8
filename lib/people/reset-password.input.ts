import { z } from 'zod'
import { PASSWORD_MAX } from './password'
import { linkTokenInput } from './take-invitation.input'

/** The token of a link from a mail, and the password wanted, as typed. */
export const resetPasswordInput = z.object({
  token: linkTokenInput,
  password: z
    .string({ error: 'The password is missing.' })
    .max(PASSWORD_MAX, { error: `A password has ${PASSWORD_MAX} characters at most.` }),
})
export type ResetPasswordInput = z.output<typeof resetPasswordInput>
