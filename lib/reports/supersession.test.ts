import { describe, expect, test } from 'vitest'
import { comparedWith, supersededBy } from './supersession'

const editions = (...numbers: number[]) => numbers.map((number) => ({ number }))

describe('which edition took the place of another', () => {
  test.each([
    ['the newest stands', editions(3, 2, 1), 3, null],
    ['the one before is followed by it', editions(3, 2, 1), 2, [3, 3]],
    ['the first by the second, and the newest is told too', editions(3, 2, 1), 1, [2, 3]],
    ['where some were not brought in, by the next that was', editions(7, 4), 2, [4, 7]],
    ['an only one stands', editions(1), 1, null],
  ])('%s', (_what, all, number, told) => {
    const superseded = supersededBy(all, number)
    expect(superseded && [superseded.next.number, superseded.newest.number]).toEqual(told)
  })

  test.each([
    ['the one before', editions(3, 2, 1), 3, 2],
    ['of the first the one after', editions(3, 2, 1), 1, 2],
    ['the nearest before', editions(7, 4, 2), 7, 4],
    ['none, when there is none', editions(1), 1, null],
  ])('is compared with %s', (_what, all, number, other) => {
    expect(comparedWith(all, number)).toBe(other)
  })
})
