import { describe, expect, test } from 'vitest'
import { type Compared, compareVerdicts, type ScalePlace } from './compare-verdicts'

const SCALE: ScalePlace[] = [
  { id: 'accurate', claimReviewValue: 5 },
  { id: 'mostly', claimReviewValue: 4 },
  { id: 'context', claimReviewValue: 3 },
  { id: 'misleading', claimReviewValue: 2 },
  { id: 'false', claimReviewValue: 1 },
  { id: 'unverified', claimReviewValue: null },
]

/** “accurate E-1 E-2 | false E-2”: a rating and what it rests on, for each verdict; they are named a, b, c. */
const verdicts = (words: string, fixes: readonly (string | null)[] = []): Compared[] =>
  words.split(' | ').map((each, index) => {
    const [ratingId = '', ...restsOn] = each.split(' ')
    return { id: 'abc'[index] ?? '', ratingId, restsOn, fix: fixes[index] ?? null }
  })

describe('how far ratings lie apart', () => {
  test.each([
    ['ends of the scale', 'accurate | false', { from: 'accurate', to: 'false', steps: 4, most: 4 }],
    ['neighbours, the lower one given first', 'mostly | accurate', { from: 'accurate', to: 'mostly', steps: 1 }],
    ['of three the two farthest', 'context | misleading | accurate', { from: 'accurate', to: 'misleading', steps: 3 }],
    ['one mind', 'context | context', { outcome: 'same' }],
    ['one that has no number', 'accurate | unverified', { outcome: 'no-steps', unplaced: ['unverified'] }],
    ['one that is retired from the scale', 'half-true | false', { outcome: 'no-steps', unplaced: ['half-true'] }],
    ['two retired ones', 'half-true | mixed', { outcome: 'no-steps', unplaced: ['half-true', 'mixed'] }],
  ])('%s', (_why, words, ratings) => {
    expect(compareVerdicts(verdicts(words), SCALE).ratings).toMatchObject(ratings)
  })
})

describe('the evidence they rest on', () => {
  test.each([
    ['the same', 'accurate E-1 E-2 | false E-2 E-1', ['E-1', 'E-2'], []],
    ['some of it the same', 'accurate E-1 E-2 | false E-2 E-3', ['E-2'], ['E-1 a', 'E-3 b']],
    ['none of it the same', 'accurate E-1 | false E-3', [], ['E-1 a', 'E-3 b']],
    ['one on none', 'accurate E-1 | false', [], ['E-1 a']],
    ['none at all', 'accurate | false', [], []],
    ['of three, two on the same', 'accurate E-1 | false E-1 | false E-2', [], ['E-1 ab', 'E-2 c']],
  ])('%s', (_why, words, shared, parted) => {
    const { sharedEvidence, partedEvidence } = compareVerdicts(verdicts(words), SCALE)
    expect(sharedEvidence).toEqual(shared)
    expect(partedEvidence.map(({ evidenceId, verdictIds }) => `${evidenceId} ${verdictIds.join('')}`)).toEqual(parted)
  })
})

describe('the wordings they propose', () => {
  test.each([
    ['none', [null, null], null, []],
    ['the same', ['12 bolts', '12 bolts'], '12 bolts', []],
    ['the same, spaced otherwise', ['12  bolts', '12 bolts '], '12  bolts', []],
    ['the same, composed otherwise', ['caf\u00e9', 'cafe\u0301'], 'caf\u00e9', []],
    ['two that differ', ['12 bolts', '13 bolts'], null, ['12 bolts a', '13 bolts b']],
    ['one proposes none', ['12 bolts', null], null, ['12 bolts a', 'none b']],
    ['of three, two the same', ['12', '13', '12'], null, ['12 ac', '13 b']],
  ])('%s', (_why, fixes, shared, parted) => {
    const compared = compareVerdicts(verdicts('accurate | false | false', fixes).slice(0, fixes.length), SCALE)
    expect(compared.sharedFix).toBe(shared)
    expect(compared.fixes.map(({ fix, verdictIds }) => `${fix ?? 'none'} ${verdictIds.join('')}`)).toEqual(parted)
  })
})
