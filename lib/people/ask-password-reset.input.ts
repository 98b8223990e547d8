import { z } from 'zod'
import { emailAddress } from './email'

/** Whose password was forgotten. */
export const askPasswordResetInput = z.object({ email: emailAddress })
export type AskPasswordResetInput = z.output<typeof askPasswordResetInput>
