import { z } from 'zod'
import { REASON_MAX, REASON_MIN } from '@/lib/reports/blockers'
import { requiredText, rowId } from '@/lib/shared/text-input'

/** Which edition readers get no more, and why; the reason stays on the desk. */
export const takeBackInput = z.object({
  reportId: rowId('The report'),
  edition: z.coerce.number({ error: 'The edition is missing.' }).int().min(1).max(1_000_000),
  reason: requiredText('The reason', REASON_MAX).refine((text) => text.length >= REASON_MIN, {
    error: `The reason needs ${REASON_MIN} characters at least.`,
  }),
})
export type TakeBackInput = z.output<typeof takeBackInput>
