import { z } from 'zod'
import { requiredText, rowId, seenVersion } from '@/lib/shared/text-input'
import { localTime } from './contact-fields.input'

/** What somebody answered, in their words; noted again it replaces what stood, when nobody else changed it meanwhile. */
export const noteReplyInput = z.object({
  contactId: rowId('The contact'),
  version: seenVersion,
  reply: requiredText('The reply', 4_000),
  repliedAt: localTime('When they replied'),
})
export type NoteReplyInput = z.output<typeof noteReplyInput>
