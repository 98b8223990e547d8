import { describe, expect, test } from 'vitest'
import { digestIsDue, lastDigestTime } from './digest-time'

describe('the newest seven in the morning', () => {
  test.each([
    ['is this morning, in winter', '2026-01-14T09:30Z', 'Europe/Berlin', '2026-01-14T06:00:00.000Z'],
    ['is this morning, in summer', '2026-07-14T09:30Z', 'Europe/Berlin', '2026-07-14T05:00:00.000Z'],
    ['is yesterday’s before seven', '2026-01-14T05:59Z', 'Europe/Berlin', '2026-01-13T06:00:00.000Z'],
    ['is now at seven sharp', '2026-01-14T06:00Z', 'Europe/Berlin', '2026-01-14T06:00:00.000Z'],
    [
      'is in summer time on the day clocks go forward',
      '2026-03-29T12:00Z',
      'Europe/Berlin',
      '2026-03-29T05:00:00.000Z',
    ],
    ['was in winter time the day before that', '2026-03-29T04:00Z', 'Europe/Berlin', '2026-03-28T06:00:00.000Z'],
    ['is in winter time on the day clocks go back', '2026-10-25T12:00Z', 'Europe/Berlin', '2026-10-25T06:00:00.000Z'],
    ['was in summer time the day before that', '2026-10-25T05:30Z', 'Europe/Berlin', '2026-10-24T05:00:00.000Z'],
    [
      'falls on the day before in UTC, far in the east',
      '2026-01-14T20:00Z',
      'Pacific/Auckland',
      '2026-01-14T18:00:00.000Z',
    ],
    ['is at a quarter past in Kathmandu', '2026-01-14T09:00Z', 'Asia/Kathmandu', '2026-01-14T01:15:00.000Z'],
    ['is of the last year on its last night', '2026-01-01T03:00Z', 'Europe/Berlin', '2025-12-31T06:00:00.000Z'],
  ])('%s', (_what, time, timeZone, expected) => {
    expect(lastDigestTime(new Date(time), timeZone).toISOString()).toBe(expected)
  })
})

describe('a daily mail', () => {
  test.each([
    ['is due at seven, when the last is from yesterday', '2026-01-14T06:00Z', '2026-01-13T06:00:12Z', true],
    ['is not due a minute before', '2026-01-14T05:59Z', '2026-01-13T06:00:12Z', false],
    ['is not due again on the same day', '2026-01-14T06:01Z', '2026-01-14T06:00:12Z', false],
    ['is due in the afternoon when nobody sent it in the morning', '2026-01-14T15:00Z', '2026-01-13T06:00:12Z', true],
    ['is one only after three days without a worker', '2026-01-14T15:01Z', '2026-01-14T15:00Z', false],
    ['is due next morning although the last was late', '2026-01-15T06:00Z', '2026-01-14T15:00Z', true],
    ['is due for whoever never had one', '2026-01-14T15:00Z', null, true],
    ['comes once on the day with 23 hours', '2026-03-29T05:00Z', '2026-03-28T06:00:01Z', true],
    ['comes once on the day with 25 hours', '2026-10-25T05:00Z', '2026-10-24T05:00:01Z', false],
  ])('%s', (_what, time, last, expected) => {
    expect(digestIsDue(new Date(time), 'Europe/Berlin', last === null ? null : new Date(last))).toBe(expected)
  })
})
