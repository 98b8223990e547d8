import { describe, expect, test } from 'vitest'
import { quoteDifferences } from './quote-differences'

const written = (quote: string, words: string) =>
  quoteDifferences(quote, words)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'missing' ? `[${text}]` : `{${text}}`))
    .join('')

describe('a quote beside the words it is nearest to', () => {
  test.each([
    ['a number changed', 'we lost 95 people', 'we lost 84 people', 'we lost [84]{95} people'],
    ['a negation left out', 'he did resign', 'he did not resign', 'he did [not ]resign'],
    ['a word put in', 'he never did resign', 'he did resign', 'he {never }did resign'],
    ['what printing does is no difference', `"we don't know"`, '“we don’t know”', '“we don’t know”'],
    [
      'the source is shown as it is printed',
      'the government lost 95',
      'the govern-\nment lost 84',
      'the govern-\nment lost [84]{95}',
    ],
    ['a ligature stays whole', 'the financial plans', 'the ﬁnancial plan', 'the ﬁnancial [plan]{plans}'],
    ['Arabic', 'قتل 95 شخصا', 'قتـل 84 شخصا', 'قتـل [84]{95} شخصا'],
  ])('%s', (_why, quote, words, shown) => {
    expect(written(quote, words)).toBe(shown)
  })

  test('same and missing together are the words of the source', () => {
    const words = 'The ﬁrst  “plan”,\r\nhe said, was never car-\nried out.'
    const parts = quoteDifferences('A first "plan", she said, was carried through.', words)
    expect(
      parts
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(words)
  })
})
