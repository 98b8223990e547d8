import { describe, expect, test } from 'vitest'
import { captureWords, type ShownCapture, underWayStamp } from './capture-words'

const aCapture = (more: Partial<ShownCapture>): ShownCapture => ({
  id: 'c',
  state: 'waiting',
  sentence: null,
  received: 0,
  expected: null,
  ...more,
})

describe('captureWords', () => {
  test.each([
    ['nobody has begun', {}, 'waiting for its turn'],
    ['nothing has come yet', { state: 'fetching' }, 'fetching the page'],
    [
      'the server says how much there is',
      { state: 'fetching', received: 1_234_567, expected: 3_000_000 },
      'fetching, 1.2 MB of 3.0 MB',
    ],
    ['it does not say', { state: 'fetching', received: 34_000 }, 'fetching, 34 KB so far'],
    ['it said less than came', { state: 'fetching', received: 34_000, expected: 9 }, 'fetching, 34 KB so far'],
    ['all is here', { state: 'reading', received: 9 }, 'reading the text'],
  ] as const)('%s', (_what, more, words) => {
    expect(captureWords(aCapture(more))).toBe(words)
  })
})

describe('underWayStamp', () => {
  test('changes as bytes arrive, so that the page is read again soon', () => {
    const before = underWayStamp([aCapture({ state: 'fetching', received: 1 })])
    const after = underWayStamp([aCapture({ state: 'fetching', received: 2 })])
    expect(before).not.toBe(after)
  })
  test('is null when all has ended, or nothing began', () => {
    expect(underWayStamp([aCapture({ state: 'kept' }), aCapture({ state: 'failed' }), null])).toBeNull()
  })
})
