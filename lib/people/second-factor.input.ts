import { z } from 'zod'
import { PASSWORD_MAX } from './password'

/** Longer than any code, with room for the gaps people type. */
const LONGEST_CODE = 100

const password = z
  .string({ error: 'The password is missing.' })
  .min(1, { error: 'The password is missing.' })
  .max(PASSWORD_MAX, { error: `A password has ${PASSWORD_MAX} characters at most.` })
const code = z
  .string({ error: 'The code is missing.' })
  .trim()
  .min(1, { error: 'The code is missing.' })
  .max(LONGEST_CODE, { error: 'That is no code: it is too long.' })

/** The password once more, as typed. */
export const passwordAgainInput = z.object({ password })
export type PasswordAgainInput = z.output<typeof passwordAgainInput>

/** A code of the app. */
export const appCodeInput = z.object({ code })
export type AppCodeInput = z.output<typeof appCodeInput>

/** The password once more, and a code of the app or a recovery code. */
export const passwordAndCodeInput = z.object({ password, code })
export type PasswordAndCodeInput = z.output<typeof passwordAndCodeInput>
