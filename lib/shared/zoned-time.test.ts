import { describe, expect, test } from 'vitest'
import { instantOf, localTimeOf } from './zoned-time'

describe('clocks of a desk', () => {
  test.each([
    ['2024-01-25T18:00', 'UTC', '2024-01-25T18:00:00.000Z', 'UTC is itself'],
    ['2024-01-25T18:00', 'Europe/London', '2024-01-25T18:00:00.000Z', 'London in winter'],
    ['2024-07-25T18:00', 'Europe/London', '2024-07-25T17:00:00.000Z', 'London in summer'],
    ['2024-01-25T18:00', 'Asia/Tehran', '2024-01-25T14:30:00.000Z', 'half an hour'],
    ['2024-01-25T02:00', 'America/New_York', '2024-01-25T07:00:00.000Z', 'behind UTC'],
    ['2024-01-01T00:30', 'Asia/Tokyo', '2023-12-31T15:30:00.000Z', 'over the new year'],
  ])('%s in %s is %s: %s', (local, timeZone, instant) => {
    expect(instantOf(local, timeZone).toISOString()).toBe(instant)
    expect(localTimeOf(new Date(instant), timeZone)).toBe(local)
  })

  test('an hour that summer time leaves out still is an instant of that morning', () => {
    expect(instantOf('2024-03-31T01:30', 'Europe/London').toISOString()).toMatch(/^2024-03-31T0[01]:30/)
  })
})
