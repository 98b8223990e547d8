import { z } from 'zod'
import { emailAddress } from './email'
import { PASSWORD_MAX } from './password'

/** What the sign-in form sends; the password as typed, spaces and all. */
export const signInInput = z.object({ email: emailAddress, password: z.string().min(1).max(PASSWORD_MAX) })
export type SignInInput = z.output<typeof signInInput>
