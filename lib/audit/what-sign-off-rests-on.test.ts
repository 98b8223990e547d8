import { describe, expect, test } from 'vitest'
import type { EventEntry } from './event'
import { changesWhatItRestsOn, whatChanged } from './what-sign-off-rests-on'

const source = { sourceId: '01a20746-7d27-703a-a3a3-11277acd09ab', title: 'The minister’s letter' }

describe('what withdraws a sign-off', () => {
  test.each<[why: string, event: EventEntry, withdraws: boolean]>([
    ['another statement', { kind: 'claim.edited', data: edited('statement') }, true],
    ['a statement and a date', { kind: 'claim.edited', data: edited('dueAt', 'statement') }, true],
    [
      'a priority, since it says how many verdicts are needed',
      { kind: 'claim.edited', data: edited('priority') },
      true,
    ],
    ['a due date alone does not', { kind: 'claim.edited', data: edited('dueAt') }, false],
    ['a due date and tags do not', { kind: 'claim.edited', data: edited('dueAt', 'tags') }, false],
    ['an address that has changed', { kind: 'source.rechecked', data: { ...source, outcome: 'changed' } }, true],
    ['an address that is gone', { kind: 'source.rechecked', data: { ...source, outcome: 'gone' } }, true],
    ['one that says what it said does not', { kind: 'source.rechecked', data: { ...source, outcome: 'same' } }, false],
    ['nor one out of reach', { kind: 'source.rechecked', data: { ...source, outcome: 'unreachable' } }, false],
    ['a capture does not', { kind: 'source.captured', data: { ...source, number: 2 } }, false],
    ['whose claim it is does not', { kind: 'claim.assigned', data: { number: 4, to: 'Ines Duarte' } }, false],
    ['a comment does not', { kind: 'comment.added', data: { commentId: source.sourceId, on: 'article' } }, false],
  ])('%s', (_why, event, withdraws) => {
    expect(changesWhatItRestsOn(event)).toBe(withdraws)
  })
})

describe('what is kept with it for good', () => {
  test.each<[why: string, event: EventEntry, says: string]>([
    ['names what was edited', { kind: 'claim.edited', data: edited('statement') }, 'edited C-4: statement'],
    [
      'no rating, since it may be sealed',
      { kind: 'verdict.given', data: { number: 4, rating: 'False', supersedes: false } },
      'gave a verdict on C-4',
    ],
    [
      'no rating of a new verdict',
      { kind: 'verdict.given', data: { number: 4, rating: 'False', supersedes: true } },
      'gave a new verdict on C-4',
    ],
    [
      'no source, since it may become confidential',
      { kind: 'source.edited', data: { ...source, before: { title: 'A' }, after: { title: 'B', publishedOn: null } } },
      'edited a source it rests on: title, published on',
    ],
    [
      'not what was attached',
      { kind: 'evidence.attached', data: { number: 4, evidence: 2, stance: 'supports', source: source.title } },
      'attached E-2 to C-4',
    ],
    [
      'not why evidence was withdrawn',
      { kind: 'evidence.withdrawn', data: { number: 4, evidence: 2, reason: 'The minister wrote another.' } },
      'withdrew E-2 of C-4',
    ],
    [
      'a whole sentence where nobody did it',
      { kind: 'source.rechecked', data: { ...source, outcome: 'gone' } },
      'a source it rests on is gone',
    ],
  ])('%s', (_why, event, says) => {
    expect(whatChanged(event)).toBe(says)
  })
})

function edited(...fields: string[]) {
  const values = Object.fromEntries(fields.map((field) => [field, null]))
  return { number: 4, before: values, after: values }
}
