import { z } from 'zod'
import { emailAddress } from './email'
import { PASSWORD_MAX } from './password'

/** What the sign-in form sends; the password as typed, spaces and all. The code, once it is asked for, is one of the app or a recovery code. */
export const signInInput = z.object({
  email: emailAddress,
  password: z.string().min(1).max(PASSWORD_MAX),
  code: z.string().trim().max(100).default(''),
})
export type SignInInput = z.input<typeof signInInput>
