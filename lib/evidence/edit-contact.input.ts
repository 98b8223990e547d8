import { z } from 'zod'
import { rowId, seenVersion } from '@/lib/shared/text-input'
import { contactFields } from './contact-fields.input'

export const editContactInput = z.object({ contactId: rowId('The contact'), version: seenVersion, ...contactFields })
export type EditContactInput = z.output<typeof editContactInput>
