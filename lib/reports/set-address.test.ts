import { describe, expect, test } from 'vitest'
import { type ClaimsFilter, NO_FILTER } from '@/lib/claims/claims-filter'
import { choosingFilter, choosingHref, chosenIds } from './set-address'

const ID = '0190e2a0-0000-7000-8000-000000000001'
const OTHER = '0190e2a0-0000-7000-8000-000000000002'

describe('the address of claims that are chosen', () => {
  test.each<[string, ClaimsFilter, string[], string]>([
    ['nothing', NO_FILTER, [], '/reports/new'],
    ['a filter', { ...NO_FILTER, settled: '2024-03' }, [], '/reports/new?settled=2024-03'],
    ['claims one by one', NO_FILTER, [ID, OTHER], `/reports/new?claims=${ID},${OTHER}`],
    ['both', { ...NO_FILTER, tag: [ID] }, [OTHER], `/reports/new?tag=${ID}&claims=${OTHER}`],
  ])('says %s', (_what, filter, ids, href) => {
    expect(choosingHref('/reports/new', filter, ids)).toBe(href)
  })

  test('leads to another page of the list', () => {
    const filter = { ...NO_FILTER, tag: [ID] }
    expect(choosingHref('/reports/1', filter, [], 2)).toBe(`/reports/1?tag=${ID}&page=2`)
    expect(choosingHref('/reports/1', filter)).toBe(`/reports/1?tag=${ID}`)
  })

  test('says nothing of an order', () => {
    expect(choosingFilter({ sort: '-due', group: 'article', tag: ID })).toEqual({ ...NO_FILTER, tag: [ID] })
  })

  test.each([
    ['each once', `${ID},${OTHER},${ID}`, [ID, OTHER]],
    ['however it is spelt', ID.toUpperCase(), [ID]],
    ['given twice', [ID, OTHER], [ID, OTHER]],
    ['without what is no id', `x,${ID},' OR 1=1`, [ID]],
    ['none', undefined, []],
  ])('reads back the claims, %s', (_why, claims, ids) => {
    expect(chosenIds({ claims })).toEqual(ids)
  })
})
