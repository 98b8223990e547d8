import { z } from 'zod'
import { PASSWORD_MAX } from './password'

const typed = z
  .string({ error: 'The password is missing.' })
  .max(PASSWORD_MAX, { error: `A password has ${PASSWORD_MAX} characters at most.` })

/** The password a person has and the one they want, as typed. */
export const changeOwnPasswordInput = z.object({ current: typed, password: typed })
export type ChangeOwnPasswordInput = z.output<typeof changeOwnPasswordInput>
