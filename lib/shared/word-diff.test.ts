import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from './word-diff'

const written = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? `[${text}]` : `{${text}}`))
    .join('')

describe('a fix as a change of words', () => {
  test.each([
    ['a number is replaced', 'killing 84 people', 'killing 95 people', 'killing [84]{95} people'],
    ['words are put in', 'killing 84 people', 'killing at least 84 people', 'killing {at least }84 people'],
    ['words are taken out', 'the very worst attack', 'the worst attack', 'the [very ]worst attack'],
    ['neighbours that change are one change', 'a b c d', 'x y c d', '[a b]{x y} c d'],
    ['a comma is not part of its word', '84 people', '84 people, at least', '84 people{, at least}'],
    ['a number is one word', '6,000 a day', '6,500 a day', '[6,000]{6,500} a day'],
    ['nothing changes', 'the same', 'the same', 'the same'],
    ['all is taken out', 'a b', '', '[a b]'],
    ['all is put in', '', 'a b', '{a b}'],
    ['Arabic', 'قتل 84 شخصا', 'قتل 95 شخصا', 'قتل [84]{95} شخصا'],
  ])('%s', (_why, before, after, shown) => {
    expect(written(before, after)).toBe(shown)
  })

  test('what stays and goes is the old text, what stays and comes is the new one', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', '84'), { maxLength: 24 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after)
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('')
        expect([without('ins'), without('del')]).toEqual([before, after])
      }),
    )
  })

  test('texts too long to compare are shown whole', () => {
    const [before, after] = ['a '.repeat(1_500), 'b '.repeat(1_500)]
    expect(wordDiff(before, after).map((part) => part.kind)).toEqual(['del', 'ins'])
  })
})
