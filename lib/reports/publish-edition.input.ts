import { z } from 'zod'
import { optionalText, rowId } from '@/lib/shared/text-input'
import { REASON_MAX, REASON_MIN } from './blockers'

function reason(label: string) {
  return optionalText(label, REASON_MAX).refine((text) => text === null || text.length >= REASON_MIN, {
    error: `${label} needs ${REASON_MIN} characters at least, in words a reader understands.`,
  })
}

/** `afterEdition` is the number of the newest edition the person saw, 0 when there was none. */
export const publishEditionInput = z.object({
  articleId: rowId('The article'),
  afterEdition: z.coerce.number({ error: 'The newest edition is missing.' }).int().min(0).max(100_000).default(0),
  blockersReason: reason('The reason'),
  again: reason('Why another edition'),
})
export type PublishEditionInput = z.output<typeof publishEditionInput>
