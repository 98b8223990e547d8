import { expect, test } from 'vitest'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { neededNote, neededWords } from './needed-words'

const of = (status: ClaimStatus, verdictsNeeded: number, verdictsGiven: number) => ({
  status,
  verdictsNeeded,
  verdictsGiven,
})

test.each([
  ['nothing given yet', of('open', 1, 0), 'one settles this claim, none is given yet'],
  ['one of two', of('second_look', 2, 1), 'two of one mind settle it, one is given'],
  ['two of three', of('second_look', 3, 2), 'three of one mind settle it, 2 are given'],
  ['it waits for an editor, not for verdicts', of('disputed', 2, 2), 'two of one mind settle it'],
  ['it has ended', of('settled', 2, 2), 'two of one mind settle it'],
])('%s', (_why, claim, words) => {
  expect(neededWords(claim)).toBe(words)
})

test.each([
  ['fewer are needed by now', of('second_look', 1, 1), 'verdict', /^Enough verdicts are given/],
  ['as many as needed are still to come', of('second_look', 3, 2), 'verdict', null],
  ['nothing is given', of('checking', 1, 0), 'verdict', null],
  ['more are needed by now, and it is settled', of('settled', 3, 1), 'verdict', /^It was settled when fewer/],
  ['settled by enough', of('settled', 2, 2), 'verdict', null],
  ['an editor decided: numbers do not matter', of('settled', 3, 2), 'adjudication', null],
  ['disputed', of('disputed', 3, 2), 'verdict', null],
  ['dropped', of('dropped', 3, 1), 'verdict', null],
] as const)('what is to be known when %s', (_why, claim, by, note) => {
  const said = neededNote(claim, by)
  if (note === null) expect(said).toBeNull()
  else expect(said).toMatch(note)
})
