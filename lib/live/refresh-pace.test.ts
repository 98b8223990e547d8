import { expect, test } from 'vitest'
import { type Pace, paceOf, type Shown, soonestPace, waitBefore } from './refresh-pace'

const claimOne: Shown = { screen: 'claim', article: 'a', claim: '1' }
const galley: Shown = { screen: 'galley', article: 'a', claim: null }
const galleyWithClaim: Shown = { screen: 'galley', article: 'a', claim: '1' }
const change = (article: string | null, claim: string | null) => ({ article, claim, source: null })

test.each<[string, ReturnType<typeof change>, Shown, Pace]>([
  ['a claim follows itself at once', change('a', '1'), claimOne, 'near'],
  ['a claim follows its article at once', change('a', null), claimOne, 'near'],
  ['a claim follows its neighbours, which it leads to, from afar', change('a', '2'), claimOne, 'far'],
  ['a claim follows sources and the desk from afar', change(null, null), claimOne, 'far'],
  ['a claim does not follow other articles', change('b', '3'), claimOne, 'never'],
  ['a galley follows all claims of its article at once', change('a', '2'), galley, 'near'],
  ['a galley does not follow other articles', change('b', '3'), galley, 'never'],
  ['a galley alone shows no sources', change(null, null), galley, 'never'],
  ['a galley with a claim beside it shows them', change(null, null), galleyWithClaim, 'far'],
  ['a list follows everything from afar', change('b', '3'), { screen: 'list' }, 'far'],
  ['a form that stands by itself follows nothing', change('a', '1'), { screen: 'still' }, 'never'],
])('%s', (_what, told, shown, expected) => {
  expect(paceOf(told, shown)).toBe(expected)
})

test('of several changes the nearest counts', () => {
  expect(soonestPace([change('b', '3'), change('a', '2'), change('a', '1')], claimOne)).toBe('near')
  expect(soonestPace([change('b', '3'), change('a', '2')], claimOne)).toBe('far')
  expect(soonestPace([], claimOne)).toBe('never')
})

test.each([
  ['the first change waits a moment for its like', 'near', { ago: 60_000, took: 50 }, 150],
  ['the next one waits until a second has passed', 'near', { ago: 400, took: 50 }, 600],
  ['a list waits until five have passed', 'far', { ago: 1_000, took: 50 }, 4_000],
  ['a busy server is asked more seldom', 'near', { ago: 1_000, took: 800 }, 2_200],
  ['but not so seldom that one looks at what is gone', 'near', { ago: 1_000, took: 9_000 }, 7_000],
] as const)('%s', (_what, pace, last, expected) => {
  expect(waitBefore(pace, last)).toBe(expected)
})
