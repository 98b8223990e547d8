import { z } from 'zod'
import { optionalLine, requiredLine, rowId, seenVersion } from '@/lib/shared/text-input'
import { isLocalTime } from '@/lib/shared/zoned-time'
import { CLAIM_KINDS, PRIORITIES } from './claim'
import { readTags, tagIssue } from './tags'
import { weighing } from './weighing.input'

/** A time as the clocks of the desk show it, "2024-01-25T18:00", or null when left empty. */
const dueAt = optionalLine('The due time', 40).refine((local) => local === null || isLocalTime(local), {
  error: 'The due time is a day and a time such as 2024-01-25 18:00.',
})

const tags = optionalLine('The tags', 600)
  .transform((list) => readTags(list ?? ''))
  .superRefine((names, context) => {
    const issue = tagIssue(names)
    if (issue !== null) context.addIssue({ code: 'custom', message: issue })
  })

/** The facts of a claim as edited together, with the version the person saw. */
export const editClaimInput = z.object({
  claimId: rowId('The claim'),
  version: seenVersion,
  statement: requiredLine('The statement', 1_000),
  kind: z.enum(CLAIM_KINDS, { error: 'Choose what kind of claim it is.' }),
  priority: z.enum(PRIORITIES, { error: 'Choose a priority.' }),
  claimant: optionalLine('The claimant', 200),
  claimantVia: optionalLine('Through whom', 200),
  ...weighing,
  dueAt,
  tags,
})
export type EditClaimInput = z.output<typeof editClaimInput>
