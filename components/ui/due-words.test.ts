import { expect, test } from 'vitest'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { dueWords } from './due-words'

const NOW = '2024-01-25T12:00:00Z'

test.each<[string, string, string, ClaimStatus, string, 'late' | 'today' | 'later']>([
  ['later today it says the hour', '2024-01-25T17:00:00Z', 'Europe/Berlin', 'checking', 'Today 18:00', 'today'],
  ['earlier today it is late', '2024-01-25T11:00:00Z', 'Europe/Berlin', 'checking', 'Today 12:00', 'late'],
  ['at the very moment it is not late yet', NOW, 'UTC', 'open', 'Today 12:00', 'today'],
  ['yesterday is late', '2024-01-24T12:00:00Z', 'UTC', 'disputed', 'Yesterday', 'late'],
  ['days ago is late', '2024-01-20T12:00:00Z', 'UTC', 'open', '20 Jan', 'late'],
  ['days ahead is later', '2024-01-28T12:00:00Z', 'UTC', 'open', '28 Jan', 'later'],
  ['another year says so', '2025-02-03T12:00:00Z', 'UTC', 'open', '3 Feb 2025', 'later'],
  ['the day is the one on the clock of the desk', '2024-01-25T22:30:00Z', 'Asia/Tehran', 'open', '26 Jan', 'later'],
  ['what is settled is never late', '2024-01-20T12:00:00Z', 'UTC', 'settled', '20 Jan', 'later'],
  ['what is dropped is not due today', '2024-01-25T18:00:00Z', 'UTC', 'dropped', 'Today 18:00', 'later'],
])('%s', (_, due, timeZone, status, words, tone) => {
  expect(dueWords(new Date(due), new Date(NOW), timeZone, status)).toEqual({ words, tone })
})
