import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'
import { contactFields } from './contact-fields.input'

export const recordContactInput = z.object({ claimId: rowId('The claim'), ...contactFields })
export type RecordContactInput = z.output<typeof recordContactInput>
