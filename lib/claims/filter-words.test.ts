import { describe, expect, test } from 'vitest'
import { type ClaimsFilter, NO_FILTER } from './claims-filter'
import { filterInWords, type FilterNames, filterFieldsSet, filterParts, withoutField } from './filter-words'
import { sortInWords } from './sort-words'

const ID = '0190e2a0-0000-7000-8000-000000000001'
const NAMES: FilterNames = {
  article: { [ID]: 'Harbour bridge' },
  rating: { [ID]: 'False' },
  assignee: { [ID]: 'Jonas' },
  tag: {},
  claimant: { [ID]: 'The mayor' },
  blocker: { 'quote-not-found': 'Quote not found' },
}

describe('a filter in words', () => {
  test.each<[string, Partial<ClaimsFilter>, string]>([
    ['all claims need none', {}, ''],
    ['several values are any of them', { status: ['open', 'second_look'] }, 'status Open or Second look'],
    ['several fields are all of them', { status: ['open'], kind: ['date'] }, 'status Open; kind Date'],
    ['what was typed stands as typed', { search: 'rating:false bridge' }, 'words “rating:false bridge”'],
    ['ids by their names', { article: [ID], rating: [ID] }, 'article Harbour bridge; rating False'],
    ['nobody, and not rated', { assignee: ['nobody', ID], rating: ['none'] }, 'rating none; assignee Nobody or Jonas'],
    ['a tag that is gone says so', { tag: [ID] }, 'tag no longer on the desk'],
    ['any blocker, or one', { blocker: ['any', 'quote-not-found'] }, 'blockers any or Quote not found'],
    ['a word for when it is due', { due: 'week' }, 'due Within a week'],
    ['or days', { due: '2024-03-01..2024-03-12' }, 'due 1 to 12 March 2024'],
    ['a month', { settled: '2024-03' }, 'settled March 2024'],
    ['sort, group and view are no part of it', { group: 'article', view: ID }, ''],
  ])('%s', (_why, change, words) => {
    expect(filterInWords(filterParts({ ...NO_FILTER, ...change }, NAMES))).toBe(words)
  })

  test('without each thing it asks for, it asks for nothing', () => {
    const filter: ClaimsFilter = { ...NO_FILTER, search: 'bridge', status: ['open'], due: 'late', only: 'blocking' }
    const changes = filterParts(filter, NAMES).map(({ without }) => without)
    expect(filterFieldsSet(Object.assign({}, filter, ...changes))).toEqual([])
    expect(withoutField('status')).toEqual({ status: [] })
  })

  test('a sort by several columns is told in their order', () => {
    const sort: ClaimsFilter['sort'] = [
      { by: 'priority', descending: 'yes' },
      { by: 'due', descending: 'no' },
    ]
    expect(sortInWords(sort)).toBe('by priority, highest first, then by due date, soonest first')
  })
})
