import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clamp,
  contains,
  fromCodePoints,
  overlaps,
  snapToWords,
  type TextRange,
  textQuoteSelector,
  toCodePoints,
} from './text-range'

const at = (start: number, end: number): TextRange => ({ start, end })
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })
const textAndRange = anyText.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => at(Math.min(a, b), Math.max(a, b))),
  ),
)
const LONE = /\p{Surrogate}/u

describe('ranges', () => {
  test.each([
    ['ranges that share a unit overlap', at(0, 5), at(4, 9), true],
    ['ranges that only touch do not overlap', at(0, 5), at(5, 9), false],
    ['a range inside another overlaps it', at(0, 9), at(3, 4), true],
    ['ranges apart do not overlap', at(0, 2), at(5, 9), false],
  ])('%s', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
    expect(overlaps(b, a)).toBe(expected)
  })

  test.each([
    ['an inner range is contained', at(0, 9), at(3, 4), true],
    ['a range contains itself', at(3, 4), at(3, 4), true],
    ['a range that sticks out is not contained', at(3, 9), at(2, 5), false],
  ])('%s', (_, outer, inner, expected) => expect(contains(outer, inner)).toBe(expected))

  test.each([
    ['a range in the text stays', at(1, 3), 5, at(1, 3)],
    ['a range that runs over the end is cut', at(3, 30), 5, at(3, 5)],
    ['a range before the text is empty at its start', at(-9, -2), 5, at(0, 0)],
    ['a range after the text is empty at its end', at(7, 9), 5, at(5, 5)],
    ['a range turned round is empty at its start', at(4, 2), 5, at(4, 4)],
  ])('%s', (_, range, length, expected) => expect(clamp(range, length)).toEqual(expected))
})

describe('quotes', () => {
  test.each([
    ['the words before and after stand beside the exact ones', 'one two three', at(4, 7), 3, ['two', 'ne ', ' th']],
    ['at the start there is no prefix', 'one two', at(0, 3), 32, ['one', '', ' two']],
    ['at the end there is no suffix', 'one two', at(4, 7), 32, ['two', 'one ', '']],
    ['a pair at the edge of the context is left out whole', '😀ab cd😀', at(3, 4), 2, ['b', 'a', ' c']],
    ['a pair at the edge of the context is never halved', '😀b😀', at(2, 3), 1, ['b', '', '']],
    ['a range that halves a pair takes the whole pair', 'a😀b', at(2, 3), 5, ['😀', 'a', 'b']],
  ])('%s', (_, text, range, context, [exact, prefix, suffix]) => {
    expect(textQuoteSelector(text, range, context)).toEqual({ exact, prefix, suffix })
  })

  test('a quote is a stretch of the text and holds no half characters', () => {
    fc.assert(
      fc.property(textAndRange, fc.nat(40), ([text, range], context) => {
        const { exact, prefix, suffix } = textQuoteSelector(text, range, context)
        expect(text).toContain(prefix + exact + suffix)
        expect(prefix + exact + suffix).not.toMatch(LONE)
        expect(prefix.length).toBeLessThanOrEqual(context)
      }),
    )
  })
})

describe('code points', () => {
  test.each([
    ['plain letters count one each', 'abc', at(1, 3), at(1, 3)],
    ['a pair before the range counts one', '😀abc', at(2, 4), at(1, 3)],
    ['a pair in the range counts one', 'a😀b', at(0, 4), at(0, 3)],
    ['Arabic letters count one each', 'قال إن', at(4, 6), at(4, 6)],
  ])('%s', (_, text, range, expected) => expect(toCodePoints(text, range)).toEqual(expected))

  test('there and back is the same stretch of whole characters', () => {
    fc.assert(
      fc.property(textAndRange, ([text, range]) => {
        const points = toCodePoints(text, range)
        const units = fromCodePoints(text, points)
        expect(toCodePoints(text, units)).toEqual(points)
        expect([...text].slice(points.start, points.end).join('')).toBe(text.slice(units.start, units.end))
      }),
    )
  })
})

/** Marks a selection in a text: `[` where it starts, `]` where it ends. */
function marked(text: string): { text: string; range: TextRange } {
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  return { text: text.replace('[', '').replace(']', ''), range: at(start, end) }
}

describe('selections', () => {
  test.each([
    ['whole words stay as they are', 'the [84 people] died', '84 people'],
    ['spaces around are dropped', 'the[ 84 people ]died', '84 people'],
    ['a word a little short grows', 'the [84 peopl]e died', '84 people'],
    ['a word just begun is left out', 'the [84 people d]ied', '84 people'],
    ['the tail of the word before is left out', 'with[in 84] people', '84'],
    ['most of the word before is taken', 'w[ithin 84] people', 'within 84'],
    ['a selection inside one word takes the word', 'the [peo]ple', 'people'],
    ['one letter takes its word', 'the p[e]ople', 'people'],
    ['a number with its comma is one word', 'about 3[,000] people', '3,000'],
    ['a full stop at the end stays when selected', 'They [left.]', 'left.'],
    ['a full stop that was not selected stays out', 'They [left].', 'left'],
    ['closing quotes are not added', '“[duty to war]n”', 'duty to warn'],
    ['two half words and nothing between take both', 'abcd[e f]ghij', 'abcde fghij'],
    ['Arabic words grow', 'قال ال[مرصد السور]ي أمس', 'المرصد السوري'],
    ['Arabic words just begun are left out', 'قال [المرصد ا]لسوري أمس', 'المرصد'],
    ['Arabic with vowel signs is not cut before its sign', 'قال [مُحَم]َّد أمس', 'مُحَمَّد'],
    ['Persian with a joiner in the word is one word', 'این [می‌رو]د', 'می‌رود'],
    ['an emoji family is not cut', 'a 👨‍👩[‍👧] b', '👨‍👩‍👧'],
    ['half a pair takes the pair', 'a \ud83d[\ude00] b', '😀'],
    ['a letter with a combining sign is not cut', 'the [cafe]\u0301 was', 'cafe\u0301'],
    ['only white space is nothing', 'a [  ] b', ''],
    ['line ends are white space', 'one\n\n[two\n\n]three', 'two'],
  ])('%s', (_, selection, expected) => {
    const { text, range } = marked(selection)
    const snapped = snapToWords(text, range)
    expect(text.slice(snapped.start, snapped.end)).toBe(expected)
  })

  test('the result lies in the text, halves nothing, has no outer white space, and is not moved by a second time', () => {
    fc.assert(
      fc.property(textAndRange, ([text, range]) => {
        const snapped = snapToWords(text, range)
        const words = text.slice(snapped.start, snapped.end)
        expect(contains(at(0, text.length), snapped)).toBe(true)
        expect(words).not.toMatch(LONE)
        expect(words.trim() === '' ? '' : words.replace(/^\s+(?!\p{M})|\s+$/gu, '')).toBe(words)
        expect(snapToWords(text, snapped)).toEqual(snapped)
      }),
      { numRuns: 500 },
    )
  })
})
