import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

export const retryCaptureInput = z.object({ captureId: rowId('The capture') })
export type RetryCaptureInput = z.output<typeof retryCaptureInput>
