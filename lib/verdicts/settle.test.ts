import { describe, expect, test } from 'vitest'
import { type Settlement, statusAfterNewVerdict, statusAfterVerdicts } from './settle'

const verdicts = (ratings: string) =>
  ratings
    .split(' ')
    .filter(Boolean)
    .map((ratingId) => ({ ratingId }))

describe('where a claim stands with its open verdicts', () => {
  test.each([
    ['none given', '', 1, 'checking'],
    ['one is enough where one is asked for', 'true', 1, 'settled'],
    ['one of two waits', 'true', 2, 'second_look'],
    ['two of one mind', 'true true', 2, 'settled'],
    ['two that differ', 'true false', 2, 'disputed'],
    ['two where one was enough, of one mind', 'true true', 1, 'settled'],
    ['two where one was enough, that differ', 'true false', 1, 'disputed'],
    ['two that differ still wait for the third', 'true false', 3, 'second_look'],
    ['three, one against', 'true true false', 3, 'disputed'],
    ['three of one mind', 'true true true', 3, 'settled'],
  ])('%s', (_why, ratings, needed, status) => {
    expect(statusAfterVerdicts(verdicts(ratings), needed)).toBe(status)
  })
})

describe('where a claim stands after one more verdict', () => {
  const byVerdict: Settlement = { ratingId: 'true', by: 'verdict' }
  const byEditor: Settlement = { ratingId: 'true', by: 'adjudication' }

  test.each([
    ['not settled: the rule of the verdicts alone', null, 'true', 'true', 1, 'settled'],
    ['settled and confirmed', byVerdict, 'true', 'true true', 1, 'settled'],
    ['settled and contradicted', byVerdict, 'false', 'true false', 1, 'disputed'],
    ['settled by one who alone changes their mind', byVerdict, 'false', 'false', 1, 'settled'],
    ['settled by two, one of whom changes their mind', byVerdict, 'false', 'true false', 2, 'disputed'],
    ['settled by one, contradicted when the desk now asks for two', byVerdict, 'false', 'false', 2, 'disputed'],
    ['decided by an editor, then confirmed', byEditor, 'true', 'true false true', 1, 'settled'],
    ['decided by an editor, then contradicted', byEditor, 'false', 'true false false', 1, 'disputed'],
    ['decided by an editor, then contradicted by all', byEditor, 'false', 'false false', 1, 'disputed'],
  ])('%s', (_why, settled, ratingId, open, needed, status) => {
    expect(statusAfterNewVerdict(settled, { ratingId }, verdicts(open), needed)).toBe(status)
  })
})
