import { z } from 'zod'
import { rowId, seenVersion } from '@/lib/shared/text-input'
import { evidenceFields } from './evidence-fields.input'

export const editEvidenceInput = z.object({
  evidenceId: rowId('The evidence'),
  version: seenVersion,
  ...evidenceFields,
})
export type EditEvidenceInput = z.output<typeof editEvidenceInput>
