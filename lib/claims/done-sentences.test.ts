import { expect, test } from 'vitest'
import type { BulkKind } from './bulk-change'
import { manySentence, undoneSentence } from './done-sentences'

const left = (count: number) =>
  Array.from({ length: count }, (_none, place) => ({
    id: '',
    number: place + 1,
    sentence: `C-${place + 1} is settled.`,
  }))

test.each<[number, number, BulkKind, string | null, string]>([
  [12, 0, 'assign', 'Maria Okafor', '12 claims assigned to Maria Okafor'],
  [1, 0, 'assign', null, '1 claim taken back: nobody has it now'],
  [2, 0, 'assign', null, '2 claims taken back: nobody has them now'],
  [4_999, 1, 'drop', null, '4,999 claims dropped; 1 left: C-1 is settled.'],
  [0, 2, 'reopen', null, 'No claim reopened; 2 left: C-1 is settled. C-2 is settled.'],
  [3, 5, 'tag', null, '3 claims tagged; 5 left: C-1 is settled. C-2 is settled. C-3 is settled. And 2 more.'],
  [0, 0, 'due', null, 'Nothing to change: they stand so already'],
])('%i changed and %i left by %s to %s', (changed, many, kind, assignee, sentence) => {
  expect(manySentence({ changed, left: left(many), kind, assignee })).toBe(sentence)
})

test.each([
  [1, 0, '1 claim put back as it was'],
  [12, 1, '12 claims put back as they were; 1 left: C-1 is settled.'],
])('%i put back and %i left', (changed, many, sentence) => {
  expect(undoneSentence({ changed, left: left(many) })).toBe(sentence)
})
