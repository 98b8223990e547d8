import { z } from 'zod'
import { CLAIM_KINDS, PRIORITIES } from '@/lib/claims/claim'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { BLOCKER_FILTERS, type ClaimsFilter, DUE_FILTERS, GRADE_FILTERS, MOST_VALUES } from '@/lib/claims/claims-filter'
import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'
import { CLAIM_GROUPS, CLAIM_SORTS, MOST_SORTS } from '@/lib/claims/claims-sort'
import { periodIn } from '@/lib/claims/period'
import { pageQuery } from './page-query.input'

const ids = (more?: string) =>
  z
    .array(more === undefined ? z.uuid() : z.union([z.literal(more), z.uuid()]))
    .max(MOST_VALUES)
    .optional()
const words = <const Words extends readonly [string, ...string[]]>(known: Words) =>
  z.array(z.enum(known)).max(MOST_VALUES).optional()

const PERIOD =
  '([1-9][0-9]{3}-(0[1-9]|1[0-2])|([1-9][0-9]{3}-[0-9]{2}-[0-9]{2})?\\.\\.([1-9][0-9]{3}-[0-9]{2}-[0-9]{2})?)'
const PERIOD_WORDS =
  'A month "2024-03", or "2024-03-01..2024-03-31" with both ends in it; either end may be open. On the clocks of the desk.'
const period = z
  .string()
  .regex(new RegExp(`^${PERIOD}$`), { error: PERIOD_WORDS })
  .refine((word) => periodIn(word) !== null, { error: PERIOD_WORDS })
  .optional()
  .describe(PERIOD_WORDS)

/** The words of the filter of the claims table, as its address has them. A word that is not known is refused: a filter that is not heeded finds too much. */
export const claimsFilterQuery = {
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Searched for: words, "exact phrases", and field words such as rating:false claimant:"wsj".'),
  article: ids(),
  status: words(CLAIM_STATUSES),
  rating: ids('none'),
  kind: words(CLAIM_KINDS),
  priority: words(PRIORITIES),
  assignee: ids('nobody'),
  grade: words(GRADE_FILTERS),
  blocker: words(BLOCKER_FILTERS),
  tag: ids(),
  claimant: ids(),
  due: z.union([z.enum(DUE_FILTERS), period.unwrap()]).optional(),
  settled: period,
  recorded: period,
  updated: period,
  only: z.enum(['blocking', 'late', 'without-evidence', 'to-adjudicate']).optional(),
}

const sorts = z
  .array(z.string().regex(new RegExp(`^-?(${CLAIM_SORTS.join('|')})$`), { error: 'There is no such sort.' }))
  .min(1)
  .max(MOST_SORTS)
  .optional()
  .describe('One to three of them, the first counts most; a dash before one turns it round.')

/** A page of claims: which, in which order. */
export const claimsQueryInput = z.object({
  ...claimsFilterQuery,
  sort: sorts,
  group: z.enum(CLAIM_GROUPS).optional().describe('Sorted by it before all else.'),
  ...pageQuery,
})
export const facetQueryInput = z.object(claimsFilterQuery)

/** The filter they mean. */
export function filterOf(query: z.output<typeof facetQueryInput> & { sort?: string[]; group?: string }): ClaimsFilter {
  const { q, article, status, rating, kind, priority, assignee, grade, blocker, tag, claimant } = query
  const { due, settled, recorded, updated, only, sort, group } = query
  return parseClaimsFilter({
    ...{ q, article, status, rating, kind, priority, assignee, grade, blocker, tag, claimant },
    ...{ due, settled, recorded, updated, only, sort, group },
  })
}
