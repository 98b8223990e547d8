import { z } from 'zod'
import { optionalLine, optionalRowId, requiredLine, rowId } from '@/lib/shared/text-input'
import { CLAIM_KINDS, PRIORITIES } from './claim'
import { weighing } from './weighing.input'

const position = z.coerce.number({ error: 'The selected words are missing.' }).int().min(0).max(5_000_000)

/** A range of a version's text (UTF-16 units, half-open) and what is said of it. */
export const recordClaimInput = z.object({
  versionId: rowId('The article'),
  start: position,
  end: position,
  statement: requiredLine('The statement', 1_000),
  kind: z.enum(CLAIM_KINDS, { error: 'Choose what kind of claim it is.' }).default('other'),
  priority: z.enum(PRIORITIES, { error: 'Choose a priority.' }).default('normal'),
  claimant: optionalLine('The claimant', 200),
  claimantVia: optionalLine('Through whom', 200),
  ...weighing,
  assigneeId: optionalRowId('The assignee'),
})
export type RecordClaimInput = z.output<typeof recordClaimInput>
