import { describe, expect, test } from 'vitest'
import { EVIDENCE_BLOCKERS, GRADES } from '@/lib/evidence/evidence-blocker'
import {
  BLOCKER_FILTERS,
  type ClaimsFilter,
  claimsHref,
  claimsQuery,
  GRADE_FILTERS,
  NO_FILTER,
  unsorted,
} from './claims-filter'
import { parseClaimsFilter } from './parse-claims-filter'

const ID = '0190e2a0-0000-7000-8000-000000000001'
const OTHER = '0190e2a0-0000-7000-8000-000000000002'

describe('a claims filter in the address', () => {
  test.each([
    ['nothing means all claims, last changed first', {}, {}],
    ['several statuses', { status: 'open,checking' }, { status: ['open', 'checking'] }],
    ['the same parameter twice', { status: ['open', 'settled'] }, { status: ['open', 'settled'] }],
    ['an unknown status is left out', { status: 'done' }, {}],
    ['a sort downwards', { sort: '-due' }, { sort: [{ by: 'due', descending: 'yes' }] }],
    ['a sort upwards', { sort: 'due' }, { sort: [{ by: 'due', descending: 'no' }] }],
    [
      'several sorts, in their order',
      { sort: '-priority,due' },
      {
        sort: [
          { by: 'priority', descending: 'yes' },
          { by: 'due', descending: 'no' },
        ],
      },
    ],
    ['a sort that is not a column is left out', { sort: 'id;drop' }, {}],
    ['an id that is none is left out', { article: "' or 1=1" }, {}],
    ['an article', { article: ID }, { article: [ID] }],
    ['several articles, each once', { article: `${ID},${OTHER},${ID.toUpperCase()}` }, { article: [ID, OTHER] }],
    ['claims nobody has', { assignee: 'nobody' }, { assignee: ['nobody'] }],
    ['claims a person or nobody has', { assignee: `nobody,${ID}` }, { assignee: ['nobody', ID] }],
    ['claims without a rating', { rating: 'none' }, { rating: ['none'] }],
    ['nobody is no rating', { rating: 'nobody' }, {}],
    ['grades and blockers', { grade: 'D,none', blocker: 'any,x' }, { grade: ['D', 'none'], blocker: ['any'] }],
    ['a group', { group: 'assignee' }, { group: 'assignee' }],
    ['a page of old is no matter', { page: '7' }, {}],
    ['NUL in a search is dropped', { q: 'a\u0000b ' }, { search: 'ab' }],
    ['a view', { only: 'late' }, { only: 'late' }],
    ['a tag and a claimant', { tag: ID, claimant: ID }, { tag: [ID], claimant: [ID] }],
    ['the month they were settled in', { settled: '2024-03' }, { settled: '2024-03' }],
    [
      'days, and an open end',
      { due: '2024-03-01..2024-03-09', updated: '2024-03-01..' },
      { due: '2024-03-01..2024-03-09', updated: '2024-03-01..' },
    ],
    ['a word of when it is due', { due: 'week' }, { due: 'week' }],
    ['a month that is none is left out', { settled: '2024-13', recorded: 'March', due: '2024-02-30..' }, {}],
  ])('%s', (_why, query, expected) => {
    expect(parseClaimsFilter(query)).toEqual({ ...NO_FILTER, ...expected })
  })

  test.each<[string, Partial<ClaimsFilter>, string]>([
    ['all claims', {}, '/claims'],
    ['a search with signs', { search: 'a&b=c' }, '/claims?q=a%26b%3Dc'],
    ['statuses', { status: ['open', 'checking'] }, '/claims?status=open,checking'],
    ['a sort', { sort: [{ by: 'due', descending: 'no' }] }, '/claims?sort=due'],
    ['the usual sort said', { sort: [{ by: 'updated', descending: 'yes' }] }, '/claims'],
    ['a tag and a month', { tag: [ID], recorded: '2024-03' }, `/claims?tag=${ID}&recorded=2024-03`],
  ])('is written as short as it can be: %s', (_why, change, href) => {
    expect(claimsHref(NO_FILTER, change)).toBe(href)
  })

  test('a filter reads back as it was written', () => {
    const filter: ClaimsFilter = {
      search: '84 “killed” claimant:"wsj"',
      article: [ID],
      status: ['open', 'settled'],
      rating: ['none', ID],
      kind: ['quantity', 'date'],
      priority: ['high'],
      assignee: ['nobody'],
      grade: ['A', 'none'],
      blocker: ['any', 'circular-source'],
      tag: [ID, OTHER],
      claimant: [OTHER],
      due: '..2024-03-31',
      settled: '2024-03',
      recorded: '2024-03-01..2024-03-31',
      updated: '2024-03-01..',
      only: 'blocking',
      view: ID,
      group: 'article',
      sort: [
        { by: 'who', descending: 'no' },
        { by: 'due', descending: 'yes' },
        { by: 'grade', descending: 'no' },
      ],
    }
    expect(parseClaimsFilter(Object.fromEntries(new URLSearchParams(claimsQuery(filter))))).toEqual(filter)
    expect(unsorted(filter)).toEqual({ ...filter, group: null, sort: NO_FILTER.sort })
  })

  test('knows every grade and every blocker of evidence', () => {
    expect(GRADE_FILTERS).toEqual([...GRADES, 'none'])
    expect(BLOCKER_FILTERS).toEqual(['any', 'none', ...EVIDENCE_BLOCKERS])
  })
})
