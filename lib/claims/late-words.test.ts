import { expect, test } from 'vitest'
import { lateWords } from './late-words'

test.each<[why: string, dueAt: string, says: string]>([
  ['less than two minutes are no count', '2024-01-25T11:58:30Z', 'just now'],
  ['minutes below two hours', '2024-01-25T10:00:01Z', '119 minutes late'],
  ['hours from two on', '2024-01-25T10:00:00Z', '2 hours late'],
  ['hours below two days', '2024-01-23T12:00:01Z', '47 hours late'],
  ['whole days from two on', '2024-01-20T13:00:00Z', '4 days late'],
])('%s', (_why, dueAt, says) => {
  expect(lateWords(new Date(dueAt), new Date('2024-01-25T12:00:00Z'))).toBe(says)
})
