import { describe, expect, test } from 'vitest'
import { agreementHref, dayOf, pairIssue, pairOf, parseAgreementFilter, spanOf } from './agreement-filter'

const INES = '0190e2a0-0000-7000-8000-000000000001'
const JONAS = '0190e2a0-0000-7000-8000-000000000002'
const TODAY = '2026-11-23'

describe('what is asked for in the address', () => {
  test.each([
    ['nothing: the last ninety days', {}, '2026-08-26 2026-11-23'],
    ['both days', { from: '2026-01-01', to: '2026-03-31' }, '2026-01-01 2026-03-31'],
    ['the last day only: ninety days before it', { to: '2026-03-31' }, '2026-01-01 2026-03-31'],
    ['days the wrong way round', { from: '2026-03-31', to: '2026-01-01' }, '2026-01-01 2026-03-31'],
    ['a day that does not exist', { from: '2026-02-30', to: '2026-03-31' }, '2026-01-01 2026-03-31'],
    ['a day no calendar knows', { from: '9999999-01-01' }, '2026-08-26 2026-11-23'],
    ['the same name twice', { to: ['2026-03-31', '2026-04-30'] }, '2026-01-01 2026-03-31'],
    ['from a day to come', { from: '2026-12-24' }, '2026-11-23 2026-12-24'],
  ])('%s', (_why, query, expected) => {
    const { from, to } = parseAgreementFilter(query, TODAY)
    expect(`${from} ${to}`).toBe(expected)
  })

  test.each([
    ['two people', { first: INES, second: JONAS }, { first: INES, second: JONAS }, null],
    ['nobody', { first: '', second: '' }, null, null],
    ['one only', { first: INES }, null, 'Choose two people, or nobody for the whole desk.'],
    ['one person twice', { first: INES, second: INES.toUpperCase() }, null, 'Choose two different people.'],
    ['what is no id', { first: "' OR 1=1", second: JONAS }, null, 'Choose two people, or nobody for the whole desk.'],
  ])('%s', (_why, query, pair, issue) => {
    const filter = parseAgreementFilter(query, TODAY)
    expect(pairOf(filter)).toEqual(pair)
    expect(pairIssue(filter)).toBe(issue)
  })

  test('a filter written as an address reads back the same', () => {
    const filter = parseAgreementFilter({ from: '2026-01-01', to: '2026-03-31', first: INES, second: JONAS }, TODAY)
    const { searchParams } = new URL(agreementHref(filter), 'https://desk.example')
    expect(parseAgreementFilter(Object.fromEntries(searchParams), TODAY)).toEqual(filter)
  })
})

test.each([
  ['a desk in UTC', 'UTC', '2026-03-29T00:00:00.000Z', '2026-03-30T00:00:00.000Z'],
  ['the day summer time begins has 23 hours', 'Europe/Vienna', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['a desk far east', 'Pacific/Auckland', '2026-03-28T11:00:00.000Z', '2026-03-29T11:00:00.000Z'],
])('days on the clocks of the desk: %s', (_why, timeZone, since, until) => {
  const span = spanOf({ from: '2026-03-29', to: '2026-03-29' }, timeZone)
  expect([span.since.toISOString(), span.until.toISOString()]).toEqual([since, until])
  expect(dayOf(span.since, timeZone)).toBe('2026-03-29')
})
