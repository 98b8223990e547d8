import { describe, expect, test } from 'vitest'
import { cleanCharacters } from '@/lib/articles/clean-characters'
import { hasPiledMarks, withoutPiledMarks } from './piled-marks'
import { requiredText } from './text-input'

/** Marks of two classes in turn, which a normal form must sort. */
const PILE = `a${'\u0301\u0316'.repeat(100_000)}`

describe('marks piled on one letter', () => {
  test.each([
    ['none', 'Brésil', false],
    ['as many as a language writes', 'שִׁ֑לּֽוֹ', false],
    ['thirty', `a${'\u0301'.repeat(30)}`, false],
    ['more', `a${'\u0301'.repeat(31)}b`, true],
    ['more, of two kinds in turn', PILE, true],
    ['halfwidth signs that become marks', 'ｶ' + 'ﾞ\u0316'.repeat(20), true],
  ])('are told: %s', (_, text, piled) => expect(hasPiledMarks(text)).toBe(piled))

  test('beyond thirty go', () =>
    expect(withoutPiledMarks(`x${'\u0301'.repeat(40)}y\u0302z`)).toBe(`x${'\u0301'.repeat(30)}y\u0302z`))

  test.each([
    ['marks on marks', PILE],
    ['marks between what is never seen', `a${'\u0301\u200b\u0316\u0007'.repeat(50_000)}`],
    ['letters of thirty marks each', `a${'\u0301\u0316'.repeat(15)}`.repeat(10_000)],
  ])('hold nobody up: %s', (_, text) => {
    const began = performance.now()
    cleanCharacters(text)
    requiredText('The note', 100).safeParse(text)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('are refused in what a person types', () =>
    expect(requiredText('The note', Number.MAX_SAFE_INTEGER).safeParse(PILE).error?.issues[0]?.message).toBe(
      'The note has more than 30 marks on one letter, as no language writes. Remove them.',
    ))
})
