import { describe, expect, test } from 'vitest'
import { quoteInContext, type Sentence } from './quote-context'

const TEXT = 'One is short. Two has 84 in it. Three is here. Four follows. Five ends.\n\nSix begins anew. Seven.'
const SENTENCES: Sentence[] = [
  [0, 13, 0],
  [14, 31, 0],
  [32, 46, 0],
  [47, 60, 0],
  [61, 71, 0],
  [73, 89, 1],
  [90, 96, 1],
].map(([start = 0, end = 0, paragraph = 0], index) => ({ number: index + 1, start, end, paragraph }))
const range = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

describe('a quote in the sentences around it', () => {
  test.each([
    ['two sentences after, one before', '84', 'One is short. Two has ', ' in it. Three is here. Four follows.', 1, 4],
    ['never into another paragraph', 'Six', '', ' begins anew. Seven.', 6, 7],
    ['over two sentences', 'here. Four', 'One is short. Two has 84 in it. Three is ', ' follows. Five ends.', 1, 5],
    ['over two paragraphs', 'ends.\n\nSix', 'Three is here. Four follows. Five ', ' begins anew. Seven.', 3, 7],
  ])('%s', (_why, words, before, after, first, last) => {
    expect(quoteInContext(TEXT, range(words), SENTENCES)).toEqual({
      before,
      exact: words,
      after,
      passages: { first, last },
    })
  })

  test('a quote outside every sentence stands alone', () => {
    expect(quoteInContext(TEXT, range('84'), [])).toEqual({
      before: '',
      exact: '84',
      after: '',
      passages: { first: 0, last: 0 },
    })
  })
})
