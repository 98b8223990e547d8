import { z } from 'zod'
import { rowId, seenVersion } from '@/lib/shared/text-input'
import { sourceFields } from './source-fields.input'

export const editSourceInput = z.object({ sourceId: rowId('The source'), version: seenVersion, ...sourceFields })
export type EditSourceInput = z.output<typeof editSourceInput>
