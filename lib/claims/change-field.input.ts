import { z } from 'zod'
import { optionalLine, optionalRowId, rowId, seenVersion } from '@/lib/shared/text-input'
import { isLocalTime } from '@/lib/shared/zoned-time'
import { CLAIM_KINDS, PRIORITIES } from './claim'
import { readTags, tagIssue } from './tags'

const seen = { claimId: rowId('The claim'), version: seenVersion }

/** One field of one claim as edited where it stands, by the version the person saw; an empty value takes away what may be missing. */
export const changeFieldInput = z.discriminatedUnion(
  'field',
  [
    z.object({
      ...seen,
      field: z.literal('priority'),
      value: z.enum(PRIORITIES, { error: 'Choose a priority.' }),
    }),
    z.object({
      ...seen,
      field: z.literal('kind'),
      value: z.enum(CLAIM_KINDS, { error: 'Choose what kind of claim it is.' }),
    }),
    z.object({
      ...seen,
      field: z.literal('due'),
      value: optionalLine('The due time', 40).refine((local) => local === null || isLocalTime(local), {
        error: 'The due time is a day and a time such as 2024-01-25 18:00.',
      }),
    }),
    z.object({ ...seen, field: z.literal('assignee'), value: optionalRowId('The assignee') }),
    z.object({
      ...seen,
      field: z.literal('tags'),
      value: optionalLine('The tags', 600)
        .transform((list) => readTags(list ?? ''))
        .superRefine((names, context) => {
          const issue = tagIssue(names)
          if (issue !== null) context.addIssue({ code: 'custom', message: issue })
        }),
    }),
    z.object({ ...seen, field: z.literal('claimant'), value: optionalLine('The claimant', 200) }),
  ],
  { error: 'This field is not edited here.' },
)
export type ChangeFieldInput = z.output<typeof changeFieldInput>
