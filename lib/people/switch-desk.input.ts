import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** Which desk to work on. */
export const switchDeskInput = z.object({ deskId: rowId('The desk') })
export type SwitchDeskInput = z.output<typeof switchDeskInput>
