import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TextChange, textChanges } from './text-changes'

const line = (number: number) => `Paragraph ${number} says what the harbour office found on day ${number}.`
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at))
const kinds = (parts: TextChange[]) => parts.map((part) => (part.kind === 'folded' ? part.lines : part.kind))

describe('what changed between two texts', () => {
  test.each<[what: string, before: string[], after: string[], kinds: (string | number)[]]>([
    ['nothing', lines(9), lines(9), [9]],
    ['a line that came', lines(3), [...lines(3), 'A bolt is missing.'], [2, 'same', 'added']],
    ['a line that went', [...lines(3), 'A bolt is missing.'], lines(3), [2, 'same', 'removed']],
    ['all', ['One thing.'], ['Something else entirely, here.'], ['removed', 'added']],
    [
      'a word in the middle of a long text',
      lines(9),
      lines(9).map((text, at) => (at === 4 ? text.replace('harbour', 'river') : text)),
      [3, 'same', 'changed', 'same', 3],
    ],
    [
      'a line that changed beside one that came',
      [line(1), line(2)],
      [line(1), 'Quite another thing happened.', `${line(2)} It rained.`],
      ['same', 'added', 'changed'],
    ],
    ['nothing in nothing', [], [], []],
  ])('shows %s', (_what, before, after, expected) => {
    expect(kinds(textChanges(before.join('\n\n'), after.join('\n\n')).parts)).toEqual(expected)
  })

  test('a changed number is told word by word, and counted', () => {
    const { parts, words } = textChanges('The count: 84 killed in the fire.', 'The count: 86 killed in the fire.')
    expect(parts).toEqual([
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'The count: ' },
          { kind: 'del', text: '84' },
          { kind: 'ins', text: '86' },
          { kind: 'same', text: ' killed in the fire.' },
        ],
      },
    ])
    expect(words).toEqual({ before: 7, after: 7, removed: 1, added: 1 })
  })

  test('lines parted otherwise are no change', () => {
    expect(textChanges('one\ntwo', 'one\n\ntwo\n').parts).toEqual([{ kind: 'folded', lines: 2 }])
  })

  test('both texts can be put together again from the parts, however they differ', () => {
    const someLine = fc.constantFrom('fire', 'fire and smoke', '84 bolts', '86 bolts', 'the mayor said so', 'نار كبيرة')
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 8 }), fc.array(someLine, { maxLength: 8 }), (before, after) => {
        const { parts, words } = textChanges(before.join('\n'), after.join('\n'))
        const side = (gone: 'del' | 'ins', other: 'removed' | 'added') =>
          parts.flatMap((part) => {
            if (part.kind === 'changed') {
              return part.words.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('')
            }
            return part.kind === 'folded' || part.kind === other ? [] : [part.text]
          })
        const inFolded = parts.reduce((sum, part) => sum + (part.kind === 'folded' ? part.lines : 0), 0)
        expect(side('ins', 'added').length + inFolded).toBe(before.length)
        expect(side('del', 'removed').length + inFolded).toBe(after.length)
        expect(before.join('\n')).toContain(side('ins', 'added')[0] ?? '')
        expect(after.join('\n')).toContain(side('del', 'removed')[0] ?? '')
        expect(words.before - words.removed).toBe(words.after - words.added)
      }),
    )
  })

  const million = (word: string) =>
    Array.from({ length: 16_000 }, (_, at) => `${word} ${at} and what follows, at some length.`)
  test.each<[what: string, before: string, after: string]>([
    ['one word', million('Line').join('\n'), million('Line').join('\n').replace('Line 8000 ', 'Row 8000 ')],
    ['every line', million('Line').join('\n'), million('Row').join('\n')],
    ['everything', 'a b '.repeat(250_000), 'c d '.repeat(250_000)],
    ['every short line', 'a b\n'.repeat(250_000), 'c d\n'.repeat(250_000)],
    ['the order', million('Line').join('\n'), million('Line').reverse().join('\n')],
  ])(
    'of a megabyte in which %s changed it is told in two seconds, and not more than can be read',
    (_what, before, after) => {
      const began = performance.now()
      const { parts, notShown } = textChanges(before, after)
      expect(performance.now() - began).toBeLessThan(2_000)
      expect(parts.length).toBeGreaterThan(0)
      expect(parts.length).toBeLessThanOrEqual(600)
      expect(notShown === 0 || parts.length > 0).toBe(true)
      expect(JSON.stringify(parts).length).toBeLessThan(500_000)
    },
  )
})
