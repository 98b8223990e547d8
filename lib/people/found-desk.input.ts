import { z } from 'zod'
import { requiredLine } from '@/lib/shared/text-input'
import { deskName, reportPrefix, timeZone } from './change-desk-settings.input'
import { emailAddress } from './email'

/** A new desk and the admin it begins with. */
export const foundDeskInput = z.object({
  name: deskName,
  reportPrefix,
  timeZone,
  admin: z.object({ name: requiredLine('The name', 100), email: emailAddress, password: z.string() }),
})
export type FoundDeskInput = z.output<typeof foundDeskInput>
