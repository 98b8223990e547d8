import { z } from 'zod'
import { linkTokenInput } from './take-invitation.input'

/** By which link somebody who has an account joins a desk. */
export const joinDeskInput = z.object({ token: linkTokenInput })
export type JoinDeskInput = z.output<typeof joinDeskInput>
