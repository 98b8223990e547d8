import sharp from 'sharp'
import type { RatingShape } from '@/lib/verdicts/rating'
import { accentOf } from './pdf-accent'
import { directionOf, pdfText } from './pdf-text'
import { typeset } from './typst/compiler.gateway'

/** What stands on a card: a claim with its rating, or the title of a report with its totals in a line. `colour` of a house is #rrggbb. */
export type Card = {
  house: string
  desk: string
  /** BCP-47 language and direction of the words. */
  language: string
  direction: 'ltr' | 'rtl'
  accent?: string | null
} & (
  | { statement: string; rating: string; shape: RatingShape; colour: RatingShape; claimant: string | null }
  | { title: string; totals: string }
)

const SIZE = { width: 1200, height: 630 } as const

/** The card as PNG of 1200 by 630 pixels, letters drawn as outlines; the same card is the same bytes. Long statements shrink, then end with an ellipsis. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const svg = typeset({ template: 'card.typ', data: dataOf(card) }, (pages) => pages.svg())
  return sharp(Buffer.from(svg), { density: 72 })
    .resize({ ...SIZE, fit: 'fill' })
    .png({ palette: true, colours: 128, compressionLevel: 9, effort: 7 })
    .toBuffer()
}

/** Letters enough to fill the card at its smallest size many times over. */
const MOST_LETTERS = 1200

function dataOf(card: Card) {
  const text = (words: string) => pdfText(words.slice(0, MOST_LETTERS), card.direction)
  const about = 'title' in card ? ofReport(card, text) : ofClaim(card, text)
  const language = /^[a-z]{2,3}(?=-|$)/i.exec(card.language)?.[0].toLowerCase() ?? 'en'
  const house = { house: text(card.house), desk: text(card.desk === card.house ? '' : card.desk) }
  return { ...about, ...house, language, dir: card.direction, accent: accentOf(card.accent ?? null) }
}

type Text = (words: string) => ReturnType<typeof pdfText>

function ofReport({ title, totals, direction }: Extract<Card, { title: string }>, text: Text) {
  const words = { ...text(title), dir: directionOf(title, direction) }
  return { words, totals: text(totals), claimant: null, rating: null }
}

function ofClaim(card: Extract<Card, { statement: string }>, text: Text) {
  const { statement, claimant, rating, shape, colour, direction } = card
  const words = { ...text(statement), dir: directionOf(statement, direction) }
  const rated = { label: text(rating), shape, colour }
  return { words, totals: null, claimant: claimant === null ? null : text(claimant), rating: rated }
}
