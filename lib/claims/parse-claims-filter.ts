import { CLAIM_KINDS, PRIORITIES } from './claim'
import { CLAIM_STATUSES } from './claim-status'
import {
  BLOCKER_FILTERS,
  type ClaimsFilter,
  DUE_FILTERS,
  GRADE_FILTERS,
  MOST_VALUES,
  ONLY_FILTERS,
} from './claims-filter'
import { CLAIM_GROUPS, sortsIn } from './claims-sort'
import { periodIn } from './period'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Reads a filter from the address; whatever is not a known word is left out, never an error. */
export function parseClaimsFilter(query: Record<string, string | string[] | undefined>): ClaimsFilter {
  const words = (name: string) => [query[name] ?? []].flat().flatMap((value) => value.split(','))
  const search = withoutNul([query.q ?? ''].flat()[0] ?? '')
  return {
    search: search.trim().slice(0, 200),
    article: idsIn(words('article')),
    status: knownIn(CLAIM_STATUSES, words('status')),
    rating: idsIn(words('rating'), 'none'),
    kind: knownIn(CLAIM_KINDS, words('kind')),
    priority: knownIn(PRIORITIES, words('priority')),
    assignee: idsIn(words('assignee'), 'nobody'),
    grade: knownIn(GRADE_FILTERS, words('grade')),
    blocker: knownIn(BLOCKER_FILTERS, words('blocker')),
    tag: idsIn(words('tag')),
    claimant: idsIn(words('claimant')),
    due: knownIn(DUE_FILTERS, words('due'))[0] ?? periodIn(words('due')[0]),
    settled: periodIn(words('settled')[0]),
    recorded: periodIn(words('recorded')[0]),
    updated: periodIn(words('updated')[0]),
    only: knownIn(ONLY_FILTERS, words('only'))[0] ?? null,
    group: knownIn(CLAIM_GROUPS, words('group'))[0] ?? null,
    sort: sortsIn(words('sort')),
    view: idsIn(words('view'))[0] ?? null,
  }
}

function knownIn<T extends string>(known: readonly T[], words: string[]): T[] {
  return known.filter((each) => words.includes(each))
}

function idsIn(words: string[], also?: string): string[] {
  const known = words.filter((word) => word === also || UUID.test(word)).map((word) => word.toLowerCase())
  return [...new Set(known)].slice(0, MOST_VALUES)
}

function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '')
}
