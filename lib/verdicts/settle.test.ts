import { describe, expect, test } from 'vitest'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import {
  roundOf,
  type Settlement,
  type Standing,
  statusAfterNewVerdict,
  statusAfterVerdicts,
  type Bound,
  isBoundBySeal,
} from './settle'

/** Ratings in the order given; a word that begins with “old-” is of a verdict from before the claim was reopened. */
const verdicts = (words: string): Standing[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) =>
      word.startsWith('old-') ? { ratingId: word.slice(4), round: 'before' } : { ratingId: word, round: 'this' },
    )

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
    ['reopened: those from before are none of those needed', 'old-true old-true', 2, 'checking'],
    ['reopened: one of before and one of now are one', 'old-true true', 2, 'second_look'],
    ['reopened: one of now is enough where one is asked for', 'old-true true', 1, 'settled'],
    ['reopened: one of before differs', 'old-false true', 1, 'disputed'],
    ['reopened: one of before differs from two of now', 'old-false true true', 2, 'disputed'],
    ['reopened: what differs waits too, until enough are given', 'old-false true', 2, 'second_look'],
  ])('%s', (_why, ratings, needed, status) => {
    expect(statusAfterVerdicts(verdicts(ratings), needed)).toBe(status)
  })
})

describe('where a claim stands after one more verdict', () => {
  const byVerdict: Settlement = { ratingId: 'true', by: 'verdict' }
  const byEditor: Settlement = { ratingId: 'true', by: 'adjudication' }

  test.each<[string, ClaimStatus | Settlement, string, string, number, ClaimStatus]>([
    ['not settled: the rule of the verdicts alone', 'open', 'true', 'true', 1, 'settled'],
    ['settled and confirmed', byVerdict, 'true', 'true true', 1, 'settled'],
    ['settled and contradicted', byVerdict, 'false', 'true false', 1, 'disputed'],
    ['settled by one who alone changes their mind', byVerdict, 'false', 'false', 1, 'settled'],
    ['settled by two, one of whom changes their mind', byVerdict, 'false', 'true false', 2, 'disputed'],
    ['settled by one, contradicted when the desk now asks for two', byVerdict, 'false', 'false', 2, 'disputed'],
    ['settled by one, confirmed when the desk now asks for three', byVerdict, 'true', 'true true', 3, 'settled'],
    ['decided by an editor, then confirmed', byEditor, 'true', 'true false true', 1, 'settled'],
    ['decided by an editor, then contradicted', byEditor, 'false', 'true false false', 1, 'disputed'],
    ['decided by an editor, then contradicted by all', byEditor, 'false', 'false false', 1, 'disputed'],
    ['disputed, then all of one mind', 'disputed', 'true', 'true true', 2, 'settled'],
    ['disputed, then of one mind, but more are needed by now', 'disputed', 'true', 'true true', 3, 'disputed'],
    ['disputed, and a third differs as well', 'disputed', 'mixed', 'true false mixed', 2, 'disputed'],
    ['fewer are needed by now: the next verdict settles', 'second_look', 'true', 'true true', 1, 'settled'],
    ['fewer are needed by now: one given anew settles', 'second_look', 'true', 'true true', 2, 'settled'],
    ['fewer are needed by now: the next verdict differs', 'second_look', 'false', 'true false', 1, 'disputed'],
    ['more are needed by now: the next verdict waits', 'second_look', 'true', 'true true', 3, 'second_look'],
    ['reopened, and one of before still differs', 'checking', 'true', 'old-false true', 1, 'disputed'],
    ['reopened, and given anew by the only one', 'checking', 'false', 'false', 1, 'settled'],
  ])('%s', (_why, before, ratingId, open, needed, status) => {
    const stood =
      typeof before === 'string' ? { status: before, settled: null } : { status: 'settled' as const, settled: before }
    expect(statusAfterNewVerdict(stood, { ratingId }, verdicts(open), needed)).toBe(status)
  })
})

describe('the round of a verdict', () => {
  const at = new Date('2024-03-05T10:00:00.000Z')
  test.each([
    ['of a claim never reopened', null, 'this'],
    ['given before it was reopened', new Date(at.getTime() + 1), 'before'],
    ['given in the moment it was reopened', at, 'this'],
    ['given since', new Date(at.getTime() - 1), 'this'],
  ])('%s', (_why, reopenedAt, round) => {
    expect(roundOf(at, reopenedAt)).toBe(round)
  })
})

test.each<[string, Partial<Bound>, boolean]>([
  ['one that still waits with two others is bound: they have been seen', {}, true],
  ['in a dispute too: an editor decides', { status: 'disputed', needed: 2 }, true],
  ['not on a desk that seals nothing', { seals: false }, false],
  ['not as long as no other was given', { others: [] }, false],
  ['not by verdicts from before the claim was reopened', { others: ['before'] }, false],
  ['one from before is given anew', { own: 'before' }, false],
  ['who gave none gives one', { own: null }, false],
  ['not when fewer have come to be needed: nothing settles by itself', { needed: 2 }, false],
  ['not once it is settled: whoever changes their mind makes it disputed', { status: 'settled' }, false],
])('a verdict under a seal: %s', (_why, more, expected) => {
  const waiting: Bound = { seals: true, status: 'second_look', own: 'this', others: ['this'], needed: 3 }
  expect(isBoundBySeal({ ...waiting, ...more })).toBe(expected)
})
