import { z } from 'zod'
import { optionalLine, optionalRowId, requiredText, rowId } from '@/lib/shared/text-input'
import { isLocalTime } from '@/lib/shared/zoned-time'
import { type BulkChange, BULK_KINDS, MOST_AT_ONCE } from './bulk-change'
import { PRIORITIES } from './claim'
import type { ClaimsFilter } from './claims-filter'
import { parseClaimsFilter } from './parse-claims-filter'
import { REOPENED_BECAUSE } from './reopened-because'
import { readTags, tagIssue } from './tags'

/** Ids as a list, or in one field parted by commas: five thousand fields would be more than a form may send. */
const claimIds = z
  .union([z.string().transform((ids) => ids.split(',').filter((id) => id !== '')), z.array(z.string())])
  .pipe(
    z
      .array(rowId('A claim'))
      .max(MOST_AT_ONCE, { error: `At most ${MOST_AT_ONCE.toLocaleString('en')} claims can be changed at once.` }),
  )

const CHOOSE = 'Choose the claims to change.'

const fields = {
  assign: z.object({
    kind: z.literal('assign'),
    assigneeId: optionalRowId('The assignee'),
    note: optionalLine('The note', 300),
  }),
  tag: z.object({ kind: z.enum(['tag', 'untag']), tags: someTags() }),
  priority: z.object({
    kind: z.literal('priority'),
    priority: z.enum(PRIORITIES, { error: 'Choose a priority.' }),
  }),
  due: z.object({
    kind: z.literal('due'),
    dueAt: optionalLine('The due time', 40).refine((local) => local === null || isLocalTime(local), {
      error: 'The due time is a day and a time such as 2024-01-25 18:00.',
    }),
  }),
  drop: z.object({ kind: z.literal('drop'), reason: requiredText('The reason', 1_000) }),
  reopen: z.object({
    kind: z.literal('reopen'),
    reason: requiredText('The reason', 1_000),
    because: z
      .union([
        z.literal('').transform(() => null),
        z.enum(REOPENED_BECAUSE, { error: 'Choose what they are reopened for.' }),
      ])
      .nullish()
      .transform((because) => because ?? null),
  }),
}

/** What to do with them, by its `kind`, with the fields of that kind beside it. */
export const bulkChangeInput = z.discriminatedUnion(
  'kind',
  [fields.assign, fields.tag, fields.priority, fields.due, fields.drop, fields.reopen],
  { error: `Choose what to do: ${BULK_KINDS.join(', ')}.` },
)

/** Which claims, by their ids or as all that a filter finds (`filter`: what stands behind the ? of the table's address), and the change. */
export const changeManyInput = z
  .object({ claimIds: claimIds.optional(), filter: z.string().max(20_000).optional() })
  .transform((which, context): { claimIds: string[] } | { filter: ClaimsFilter } => {
    if (which.claimIds !== undefined && which.claimIds.length > 0) return { claimIds: which.claimIds }
    if (which.filter !== undefined) return { filter: filterOf(which.filter) }
    context.addIssue({ code: 'custom', path: ['claimIds'], message: CHOOSE })
    return z.NEVER
  })
  .and(bulkChangeInput.transform((change): { change: BulkChange } => ({ change })))
export type ChangeManyInput = ({ claimIds: string[] } | { filter: ClaimsFilter }) & { change: BulkChange }

export const undoManyInput = z.object({ id: rowId('The change') })
export type UndoManyInput = z.output<typeof undoManyInput>

function someTags() {
  return optionalLine('The tags', 600)
    .transform((list) => readTags(list ?? ''))
    .superRefine((names, context) => {
      const issue = names.length === 0 ? 'Say which tags.' : tagIssue(names)
      if (issue !== null) context.addIssue({ code: 'custom', message: issue })
    })
}

function filterOf(query: string): ClaimsFilter {
  return parseClaimsFilter(Object.fromEntries(new URLSearchParams(query)))
}
