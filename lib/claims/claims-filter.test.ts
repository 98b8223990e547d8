import { describe, expect, test } from 'vitest'
import { type ClaimsFilter, claimsHref, NO_FILTER, parseClaimsFilter, sortedBy } from './claims-filter'

const ID = '0190e2a0-0000-7000-8000-000000000001'

describe('a claims filter in the address', () => {
  test.each([
    ['nothing means all claims, last changed first', {}, {}],
    ['several statuses', { status: 'open,checking' }, { status: ['open', 'checking'] }],
    ['the same parameter twice', { status: ['open', 'settled'] }, { status: ['open', 'settled'] }],
    ['an unknown status is left out', { status: 'done' }, {}],
    ['a sort downwards', { sort: '-due' }, { sort: 'due', descending: 'yes' }],
    ['a sort upwards', { sort: 'due' }, { sort: 'due', descending: 'no' }],
    ['a sort that is not a column is left out', { sort: 'id;drop' }, {}],
    ['an id that is none is left out', { article: "' or 1=1" }, {}],
    ['an article', { article: ID }, { article: ID }],
    ['claims nobody has', { assignee: 'nobody' }, { assignee: 'nobody' }],
    ['a page that is no number is the first', { page: 'x' }, {}],
    ['a page below the first is the first', { page: '-4' }, {}],
    ['NUL in a search is dropped', { q: 'a\u0000b ' }, { search: 'ab' }],
    ['a view', { only: 'late' }, { only: 'late' }],
    ['a tag and a claimant', { tag: ID, claimant: ID }, { tag: ID, claimant: ID }],
    ['the month they were settled in', { settled: '2024-03' }, { settled: '2024-03' }],
    ['a month that is none is left out', { settled: '2024-13', recorded: 'March' }, {}],
  ])('%s', (_why, query, expected) => {
    expect(parseClaimsFilter(query)).toEqual({ ...NO_FILTER, ...expected })
  })

  test.each<[string, Partial<ClaimsFilter>, string]>([
    ['all claims', {}, '/claims'],
    ['a search with signs', { search: 'a&b=c' }, '/claims?q=a%26b%3Dc'],
    ['statuses and a page', { status: ['open', 'checking'], page: 3 }, '/claims?status=open,checking&page=3'],
    ['a sort', { sort: 'due', descending: 'no' }, '/claims?sort=due'],
    ['a tag and a month', { tag: ID, recorded: '2024-03' }, `/claims?tag=${ID}&recorded=2024-03`],
  ])('is written as short as it can be: %s', (_why, change, href) => {
    expect(claimsHref(NO_FILTER, change)).toBe(href)
  })

  test('a filter reads back as it was written', () => {
    const filter = {
      ...NO_FILTER,
      search: '84 “killed”',
      kind: 'date' as const,
      only: 'blocking' as const,
      sort: 'who' as const,
      page: 7,
    }
    const query = Object.fromEntries(new URL(claimsHref(filter, { page: 7 }), 'http://x').searchParams)
    expect(parseClaimsFilter(query)).toEqual(filter)
  })

  test('the same column again turns the order round', () => {
    const once = { ...NO_FILTER, ...sortedBy(NO_FILTER, 'due') }
    expect(once.descending).toBe('no')
    expect(sortedBy(once, 'due')).toEqual({ sort: 'due', descending: 'yes' })
  })
})
