import { expect, test } from 'vitest'
import { sampleEdition } from '@/lib/testing/sample-edition'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { type MarkedPiece, markedArticle } from './marked-article'

const TEXT = 'One two three. Four five.'

/** Two passages in one paragraph, with claims on these ranges. */
function articleWith(...claims: { status?: EditionClaim['status']; quotes: [number, number][] }[]): EditionContent {
  const { content } = sampleEdition()
  const [passage] = content.article.passages
  const [claim] = content.claims
  const [quote] = claim?.quotes ?? []
  if (passage === undefined || claim === undefined || quote === undefined) throw new Error('the sample has them')
  const passages = [
    { ...passage, number: 1, start: 0, end: 14 },
    { ...passage, number: 2, start: 15, end: 25 },
  ]
  return {
    ...content,
    article: { ...content.article, text: TEXT, passages },
    claims: claims.map(({ status = 'settled', quotes }, index) => ({
      ...claim,
      number: index + 1,
      status,
      quotes: quotes.map(([start, end]) => ({ ...quote, start, end })),
    })),
  }
}

function told({ words, quotes, ends }: MarkedPiece): string {
  const over = quotes.map(({ claim, lane }) => `${claim.number}@${lane}`).join('+')
  return `${words}[${over}]${ends.map(({ claim, at }) => `→${claim.number}.${at}`).join('')}`
}

test.each<[string, EditionContent, string[][]]>([
  ['words without a claim are one piece', articleWith(), [['One two three.[]'], ['Four five.[]']]],
  [
    'a quote is cut out, and its number stands at its end',
    articleWith({ quotes: [[4, 7]] }),
    [['One []', 'two[1@0]→1.1', ' three.[]'], ['Four five.[]']],
  ],
  [
    'quotes that overlap keep a lane each',
    articleWith({ quotes: [[0, 7]] }, { quotes: [[4, 13]] }),
    [['One [1@0]', 'two[1@0+2@1]→1.1', ' three[2@1]→2.1', '.[]'], ['Four five.[]']],
  ],
  [
    'a quote over two passages ends once',
    articleWith({ quotes: [[8, 19]] }),
    [
      ['One two []', 'three.[1@0]'],
      ['Four[1@0]→1.1', ' five.[]'],
    ],
  ],
  [
    'a quote that ends in the white space between passages ends with the first',
    articleWith({ quotes: [[8, 15]] }),
    [['One two []', 'three.[1@0]→1.1'], ['Four five.[]']],
  ],
  [
    'a claim may stand on several quotes',
    articleWith({
      quotes: [
        [0, 3],
        [15, 19],
      ],
    }),
    [
      ['One[1@0]→1.1', ' two three.[]'],
      ['Four[1@0]→1.2', ' five.[]'],
    ],
  ],
  [
    'a dropped claim leaves no mark',
    articleWith({ status: 'dropped', quotes: [[4, 7]] }),
    [['One two three.[]'], ['Four five.[]']],
  ],
])('%s', (_sentence, content, pieces) => {
  const [paragraph] = markedArticle(content)
  expect(paragraph?.passages.map((passage) => passage.pieces.map(told))).toEqual(pieces)
})

test('the white space between passages is kept', () => {
  const [paragraph] = markedArticle(articleWith())
  expect(paragraph?.passages.map(({ after }) => after)).toEqual([' ', ''])
})
