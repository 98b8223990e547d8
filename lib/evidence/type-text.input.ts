import { z } from 'zod'
import { requiredText, rowId } from '@/lib/shared/text-input'

/** The longest text a person gives by hand, in UTF-16 units. */
export const LONGEST_TYPED_TEXT = 1_000_000

export const typeTextInput = z.object({
  snapshotId: rowId('The snapshot'),
  text: requiredText('The text', LONGEST_TYPED_TEXT),
})
export type TypeTextInput = z.output<typeof typeTextInput>
