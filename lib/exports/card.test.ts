import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { RATING_SHAPES } from '@/lib/verdicts/rating'
import { type Card, drawCard } from './card.gateway'

const HOUSE = { house: 'The Harbour Gazette', desk: 'World desk', language: 'en', direction: 'ltr' } as const
const RATED = { rating: 'False', shape: 'false', colour: 'false', claimant: 'Mara Quist' } as const
const LONG = 'Thousands of ships waited for more than two days off the port. '

describe('the card of a claim', () => {
  test.each<[string, Card]>([
    ['a short claim', { ...HOUSE, ...RATED, statement: 'The bridge has 14 cracked bolts.' }],
    ['one that does not fit and ends with an ellipsis', { ...HOUSE, ...RATED, statement: LONG.repeat(60) }],
    ['one word that fits no line', { ...HOUSE, ...RATED, statement: 'W'.repeat(400) }],
    [
      'a claim in Arabic',
      { ...HOUSE, ...RATED, language: 'ar', direction: 'rtl', statement: 'أُغلق الجسر في 4 مارس 2024 عند Kotka.' },
    ],
    ['markup and emoji', { ...HOUSE, ...RATED, statement: '#image("x") $a$ <script>alert(1)</script> 😀' }],
    ['a report with its totals', { ...HOUSE, title: 'A year at the harbour', totals: '24 claims, 7 Accurate' }],
  ])('is 1200 by 630 pixels, light enough to be fetched, the same each time: %s', async (_name, card) => {
    const png = await drawCard(card)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(png.length).toBeLessThan(300_000)
    expect(Buffer.compare(await drawCard(card), png)).toBe(0)
    expect((await insideOf(png)).dark).toBe(false)
  })

  test('has another picture for each shape', async () => {
    const cards = RATING_SHAPES.map((shape) =>
      drawCard({ ...HOUSE, ...RATED, statement: 'A claim.', shape, colour: 'unverified' }),
    )
    const drawn = (await Promise.all(cards)).map((png) => Buffer.from(png).toString('base64'))
    expect(new Set(drawn).size).toBe(RATING_SHAPES.length)
  })
})

/** Whether ink stands in the outermost columns: words that run over the edge. */
async function insideOf(png: Uint8Array) {
  const columns = await Promise.all(
    [0, 1180].map((left) => sharp(png).extract({ left, top: 0, width: 20, height: 630 }).greyscale().raw().toBuffer()),
  )
  return { dark: columns.some((pixels) => pixels.some((pixel) => pixel < 128)) }
}
