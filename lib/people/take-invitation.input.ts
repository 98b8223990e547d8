import { z } from 'zod'
import { requiredLine } from '@/lib/shared/text-input'
import { PASSWORD_MAX } from './password'

/** The token of a link, as it came in an address. */
export const linkTokenInput = z.string({ error: 'The link is not complete.' }).max(200, 'The link is not complete.')

/** What somebody new says of themselves; desk, e-mail and role are those of the invitation. */
export const takeInvitationInput = z.object({
  token: linkTokenInput,
  name: requiredLine('The name', 100),
  password: z
    .string({ error: 'The password is missing.' })
    .max(PASSWORD_MAX, { error: `A password has ${PASSWORD_MAX} characters at most.` }),
})
export type TakeInvitationInput = z.output<typeof takeInvitationInput>
