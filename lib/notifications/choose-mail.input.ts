import { z } from 'zod'
import { MAIL_CHOICES } from './mail-choice'

export const chooseMailInput = z.object({
  choice: z.enum(MAIL_CHOICES, { error: 'Choose when this desk writes to you.' }),
})
export type ChooseMailInput = z.infer<typeof chooseMailInput>
