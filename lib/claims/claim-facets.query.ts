import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { EVIDENCE_BLOCKERS } from '@/lib/evidence/evidence-blocker'
import { EVIDENCE_BLOCKER_NAMES } from '@/lib/evidence/evidence-blocker-names'
import { now } from '@/lib/shared/clock'
import { capped, type CappedCount, COUNTED_TO } from './capped-count'
import { cappedCounts } from './capped-counts.store'
import { KIND_WORDS, PRIORITY_WORDS } from './claim'
import { STATUS_WORDS } from './claim-status'
import { type ClaimsFilter, DUE_WORDS, NO_FILTER } from './claims-filter'
import { claimsWhere } from './claims-where.store'
import { idsNamed, namesOf, type ValuesMet, valuesMet } from './facet-values.store'

/** The fields of the filter whose values can be counted. */
export const FACETS = [
  ...(['status', 'rating', 'kind', 'priority', 'assignee', 'article', 'grade'] as const),
  ...(['blocker', 'tag', 'claimant', 'due'] as const),
]
export type FacetField = (typeof FACETS)[number]

export type FacetValue = CappedCount & {
  /** As the filter has it: a word or an id. */
  value: string
  label: string
}
export type ClaimFacet = { field: FacetField; values: FacetValue[] }

/** Of fields with more values than these, those met most often are counted. */
const MOST_VALUES = 60
/** Of these, each by itself would cost more than it tells: how often it was met is told as "137+". */
const TOLD_AT_LEAST: readonly FacetField[] = ['tag', 'claimant']
/** Of those looked for by name, so many. */
const MOST_NAMED = 30

/**
 * How many claims there would be of each value of a field, under all other fields of the filter: words in their order, names by how many. The
 * ten thousand last changed of what is found are looked through; where there are more, each value is counted to 1,000 by itself, but a tag or
 * claimant told as met so often at least. `named`
 * looks among all names of the desk for those with these words, and counts them.
 */
export async function claimFacet(
  actor: Actor,
  filter: ClaimsFilter,
  field: FacetField,
  { named = '' }: { named?: string } = {},
): Promise<ClaimFacet> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const where = await claimsWhere(actor, { ...filter, [field]: NO_FILTER[field] }, at)
  const words = WORDS[field]
  const sought = named.split(/\s+/u).filter((word) => word !== '')
  const ids = sought.length === 0 ? null : await idsNamed(db(), actor, field, { words: sought, most: MOST_NAMED })
  const met = ids === null ? await valuesMet(db(), field, where) : metNone(ids)
  const values = words === null ? [...met.counts.keys()].slice(0, MOST_VALUES) : Object.keys(words)
  const atLeast = met.all === 'no' && ids === null && TOLD_AT_LEAST.includes(field)
  const unsure =
    met.all === 'yes' || atLeast ? [] : values.filter((value) => (met.counts.get(value) ?? 0) <= COUNTED_TO)
  const conditions = await Promise.all(
    unsure.map(async (value) => Prisma.sql`${where} AND ${await claimsWhere(actor, only(field, value), at)}`),
  )
  const recounted = await cappedCounts(db(), conditions)
  const counts = new Map([...met.counts, ...unsure.map((value, index) => [value, recounted[index] ?? 0] as const)])
  const names: Readonly<Record<string, string>> = words ?? (await namesOf(db(), actor, field, values))
  const counted = values.map((value) => {
    const { count, more } = capped(counts.get(value) ?? 0)
    return { value, label: names[value] ?? value, count, more: atLeast ? ('yes' as const) : more }
  })
  return { field, values: words === null ? counted.toSorted((a, b) => b.count - a.count) : counted }
}

/** Nothing was looked through yet: each is to be counted by itself. */
function metNone(ids: readonly string[]): ValuesMet {
  return { counts: new Map(ids.map((id) => [id, 0])), all: 'no' }
}

function only(field: FacetField, value: string): ClaimsFilter {
  return { ...NO_FILTER, [field]: field === 'due' ? value : [value] }
}

/** The values of a field that are words of ours; null for names of the desk. */
const WORDS: Record<FacetField, Readonly<Record<string, string>> | null> = {
  status: STATUS_WORDS,
  kind: KIND_WORDS,
  priority: PRIORITY_WORDS,
  grade: { A: 'A', B: 'B', C: 'C', D: 'D', none: 'No grade' },
  blocker: {
    any: 'Any blocker',
    none: 'No blocker',
    ...Object.fromEntries(EVIDENCE_BLOCKERS.map((kind) => [kind, EVIDENCE_BLOCKER_NAMES[kind]])),
  },
  due: DUE_WORDS,
  rating: null,
  assignee: null,
  article: null,
  tag: null,
  claimant: null,
}
