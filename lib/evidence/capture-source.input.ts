import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

export const captureSourceInput = z.object({ sourceId: rowId('The source') })
export type CaptureSourceInput = z.output<typeof captureSourceInput>
