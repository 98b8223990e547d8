import { expect, test } from 'vitest'
import { factsInWords } from './fact-words'

const NOTHING = {
  statement: 'Bolts cracked.',
  kind: 'other',
  priority: 'normal',
  claimant: '',
  claimantVia: '',
  accuses: '',
  happenedOn: '',
  dueAt: '',
  tags: '',
}

test.each([
  ['a kind by its word', { kind: 'quantity' }, ['Kind', 'Number']],
  ['a priority by its word', { priority: 'high' }, ['Priority', 'High']],
  ['a name as it is written, lines under letters and all', { claimant: 'the_T_Party' }, ['Claimant', 'the_T_Party']],
  ['that it accuses somebody', { accuses: 'yes' }, ['Accuses', 'Somebody']],
  ['a day', { happenedOn: '2024-01-03' }, ['Happened on', '3 Jan 2024']],
  ['a time on the clock of the desk', { dueAt: '2024-01-25T18:05' }, ['Due', '25 Jan 2024, 18:05']],
  ['tags', { tags: 'bolts, pier' }, ['Tags', 'bolts, pier']],
  ['a kind nobody knows any more as it was written', { kind: 'rumour' }, ['Kind', 'rumour']],
])('tells %s', (_case, written, told) => {
  expect(factsInWords({ ...NOTHING, ...written })).toContainEqual(told)
})

test('tells nothing of what was empty, and leaves the statement to the heading', () => {
  expect(factsInWords(NOTHING)).toEqual([
    ['Kind', 'Other'],
    ['Priority', 'Normal'],
  ])
})
