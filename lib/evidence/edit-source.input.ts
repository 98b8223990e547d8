import { z } from 'zod'
import { rowId, seenVersion } from '@/lib/shared/text-input'
import { sourceFields } from './source-fields.input'

/** All facts of a source as edited together; unlike a new one it must say whether it is confidential: silence opens nothing. */
export const editSourceInput = z.object({
  sourceId: rowId('The source'),
  version: seenVersion,
  ...sourceFields,
  confidentiality: sourceFields.confidentiality.removeDefault(),
})
export type EditSourceInput = z.output<typeof editSourceInput>
