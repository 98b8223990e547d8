import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestStretch } from './approximate-match'

describe('the nearest stretch', () => {
  test.each([
    ['the same words', 'he said no to all of it', 'no to all', 'no to all', 0],
    ['a changed number at the end', 'they killed 84 people', 'they killed 95', 'they killed 84', 2],
    ['a changed number at the begin', 'and so 84 people died', '95 people died', '84 people died', 2],
    [
      'words put in',
      'so the old government no longer insures them at all today',
      'the old government insures them at all today',
      'the old government no longer insures them at all today',
      10,
    ],
    ['letters beyond ASCII', 'le café était fermé', 'cafe était', 'café était', 1],
  ])('%s', (_why, text, pattern, words, edits) => {
    const stretch = nearestStretch(text, 0, text.length, pattern)
    expect([text.slice(stretch.start, stretch.end), stretch.edits]).toEqual([words, edits])
  })

  test('has no more edits than any other, and has them', () => {
    const letters = (most: number) =>
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: most })
    fc.assert(
      fc.property(letters(90), letters(70), (text, pattern) => {
        const { start, end, edits } = nearestStretch(text, 0, text.length, pattern)
        expect(edits).toBe(fewestEdits(text, pattern))
        expect(distance(text.slice(start, end), pattern)).toBe(edits)
      }),
      { numRuns: 300 },
    )
  })
})

/** The plain table of edits, a row for each unit of the pattern; the first row decides where a match may begin. */
function lastRow(text: string, pattern: string, first: readonly number[]): number[] {
  return pattern.split('').reduce((row: readonly number[], sign, at) => {
    const next = [at + 1]
    for (let each = 1; each <= text.length; each += 1) {
      const same = (row[each - 1] ?? 0) + (text[each - 1] === sign ? 0 : 1)
      next.push(Math.min(same, (row[each] ?? 0) + 1, (next[each - 1] ?? 0) + 1))
    }
    return next
  }, first) as number[]
}

function fewestEdits(text: string, pattern: string): number {
  return Math.min(...lastRow(text, pattern, new Array<number>(text.length + 1).fill(0)))
}

function distance(text: string, pattern: string): number {
  return (
    lastRow(
      text,
      pattern,
      Array.from({ length: text.length + 1 }, (_each, at) => at),
    ).at(-1) ?? 0
  )
}
