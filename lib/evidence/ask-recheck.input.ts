import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

export const askRecheckInput = z.object({ sourceId: rowId('The source') })
export type AskRecheckInput = z.output<typeof askRecheckInput>
