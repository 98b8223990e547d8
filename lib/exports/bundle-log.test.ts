import { expect, test } from 'vitest'
import { asTheEditionTells, NOT_TOLD } from './bundle-log'

const settled = new Set(['c1'])
const given = { number: 1, rating: 'False', verdictId: 'v1', supersedes: false }

test.each([
  ['a verdict on a settled claim is told', 'verdict.given', 'c1', given, given],
  [
    'a verdict on another claim is told without its rating',
    'verdict.given',
    'c2',
    given,
    { ...given, rating: NOT_TOLD },
  ],
  [
    'so is a dispute',
    'claim.disputed',
    'c2',
    { number: 2, ratings: ['False', 'Accurate'] },
    { number: 2, ratings: [NOT_TOLD] },
  ],
  [
    'what rates nothing is told',
    'claim.recorded',
    'c2',
    { number: 2, statement: 'Bolts cracked.' },
    { number: 2, statement: 'Bolts cracked.' },
  ],
])('%s', (_sentence, kind, claimId, data, told) => {
  expect(asTheEditionTells({ kind, claimId, data }, settled).data).toEqual(told)
})
