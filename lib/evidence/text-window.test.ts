import { describe, expect, test } from 'vitest'
import { textWindow, WINDOW_LENGTH } from './text-window'

const LINE = `${'word '.repeat(19)}end.\n`
const LONG = LINE.repeat(50_000)

describe('textWindow', () => {
  test('a short text is shown whole, wherever one jumps to', () => {
    expect(textWindow('One line.\nAnother.', { start: 12, end: 14 })).toEqual({
      start: 0,
      end: 18,
      before: null,
      after: null,
    })
  })

  test.each([
    ['the begin', { start: 0, end: 0 }],
    ['words in the middle', { start: 2_000_007, end: 2_000_090 }],
    ['the last words', { start: LONG.length - 20, end: LONG.length - 1 }],
    ['a place beyond the end', { start: LONG.length + 500, end: LONG.length + 900 }],
  ])('a long text is cut at lines around %s, and holds what is wanted', (_what, wanted) => {
    const { start, end } = textWindow(LONG, wanted)
    expect(start === 0 || LONG[start - 1] === '\n').toBe(true)
    expect(LONG[end - 1]).toBe('\n')
    expect(end - start).toBeLessThan(WINDOW_LENGTH + 10_000)
    expect(start).toBeLessThanOrEqual(Math.min(wanted.start, LONG.length - 1))
    expect(end).toBeGreaterThanOrEqual(Math.min(wanted.end, LONG.length))
  })

  test('going on from each stretch to the next reads the whole text once', () => {
    let read = ''
    for (let at: number | null = 0; at !== null; ) {
      const { start, end, after }: ReturnType<typeof textWindow> = textWindow(LONG, { start: at, end: at })
      read += LONG.slice(start, end)
      at = after
    }
    expect(read === LONG).toBe(true)
  })

  test('a text without lines is cut between characters, never within one', () => {
    const emoji = '🧭'.repeat(200_000)
    const { start, end } = textWindow(emoji, { start: 150_001, end: 150_003 })
    expect(emoji.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
  })
})
