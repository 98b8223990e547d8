import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps } from '@/lib/shared/text-range'
import { cutIntoPieces, quoteLanes } from './quote-lanes'

const quote = (start: number, end: number) => ({ start, end })

describe('lanes of quotes', () => {
  test.each([
    ['one quote has the nearest lane', [quote(0, 5)], [0]],
    ['quotes that follow each other share a lane', [quote(0, 5), quote(5, 9)], [0, 0]],
    ['the second of two that overlap goes below', [quote(0, 5), quote(3, 9)], [0, 1]],
    ['of two that begin together the longer is nearest', [quote(0, 3), quote(0, 9)], [0, 1]],
    ['a lane is used again when it is free', [quote(0, 5), quote(3, 9), quote(6, 12)], [0, 1, 0]],
    ['four at once need four lanes', [quote(0, 9), quote(1, 9), quote(2, 9), quote(3, 9)], [0, 1, 2, 3]],
  ])('%s', (_why, quotes, lanes) => {
    expect(quoteLanes(quotes).map(({ lane }) => lane)).toEqual(lanes)
  })

  const ranges = fc.array(
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => quote(start, start + length)),
    { maxLength: 12 },
  )

  test('overlapping quotes never share a lane', () => {
    fc.assert(
      fc.property(ranges, (quotes) => {
        const laned = quoteLanes(quotes)
        return laned.every((a, i) => laned.every((b, j) => i === j || !overlaps(a, b) || a.lane !== b.lane))
      }),
    )
  })

  test('pieces follow each other without gap and carry exactly the quotes over them', () => {
    fc.assert(
      fc.property(ranges, (quotes) => {
        const laned = quoteLanes(quotes)
        const pieces = cutIntoPieces({ start: 10, end: 50 }, laned)
        expect(pieces[0]?.start).toBe(10)
        expect(pieces.at(-1)?.end).toBe(50)
        for (const [index, piece] of pieces.entries()) {
          expect(piece.end).toBeGreaterThan(piece.start)
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end)
          const over = laned.filter((each) => each.start <= piece.start && each.end >= piece.end)
          expect(piece.quotes).toHaveLength(over.length)
        }
      }),
    )
  })
})
