import { expect, test } from 'vitest'
import { remindingSince } from './remind-late'

test.each<[why: string, now: string, timeZone: string, since: string | null]>([
  ['nobody is reminded before seven', '2024-01-25T06:59:00Z', 'UTC', null],
  ['from seven on, for the day that runs', '2024-01-25T07:00:00Z', 'UTC', '2024-01-25T00:00:00.000Z'],
  ['until midnight', '2024-01-25T23:59:00Z', 'UTC', '2024-01-25T00:00:00.000Z'],
  ['by the clock of a desk in the east', '2024-01-24T22:30:00Z', 'Asia/Tokyo', '2024-01-24T15:00:00.000Z'],
  ['where it is still night in the west', '2024-01-25T11:00:00Z', 'America/New_York', null],
])('%s', (_why, now, timeZone, since) => {
  expect(remindingSince(new Date(now), timeZone)?.toISOString() ?? null).toBe(since)
})
