import { cutIntoPieces, type LanedQuote, quoteLanes } from '@/lib/claims/quote-lanes'
import { overlaps, type TextRange } from '@/lib/shared/text-range'
import type { EditionClaim, EditionContent, EditionPassage } from '@/lib/reports/edition'

/** A quote of a claim in the text; `at` counts the quotes of its claim from 1. */
export type ReportQuote = TextRange & { claim: EditionClaim; at: number }

/** A stretch of words under the same quotes, with the quotes that end with it. */
export type MarkedPiece = { words: string; quotes: LanedQuote<ReportQuote>[]; ends: LanedQuote<ReportQuote>[] }

export type MarkedPassage = EditionPassage & {
  pieces: MarkedPiece[]
  /** White space before the next passage of the paragraph. */
  after: string
}
export type MarkedParagraph = { heading: 'yes' | 'no'; passages: MarkedPassage[] }

/** The article of an edition in paragraphs and passages, cut where quotes begin and end; quotes of dropped claims are left out. */
export function markedArticle({ article, claims }: Pick<EditionContent, 'article' | 'claims'>): MarkedParagraph[] {
  const standing = claims.filter(({ status }) => status !== 'dropped')
  const quotes = quoteLanes(
    standing.flatMap((claim) => claim.quotes.map(({ start, end }, index) => ({ start, end, claim, at: index + 1 }))),
  )
  const paragraphs = new Map<number, MarkedPassage[]>()
  article.passages.forEach((passage, index) => {
    const next = article.passages[index + 1]
    const after = next?.paragraph === passage.paragraph ? article.text.slice(passage.end, next.start) : ''
    const upTo = next?.start ?? article.text.length
    const inside = paragraphs.get(passage.paragraph) ?? []
    inside.push({ ...passage, pieces: piecesOf(article.text, passage, upTo, quotes), after })
    paragraphs.set(passage.paragraph, inside)
  })
  return [...paragraphs.values()].map((passages) => ({
    heading: passages.every(({ kind }) => kind === 'heading') ? 'yes' : 'no',
    passages,
  }))
}

/** `upTo` is where the next passage begins: a quote that reaches into the white space before it ends here. */
function piecesOf(
  text: string,
  passage: EditionPassage,
  upTo: number,
  quotes: readonly LanedQuote<ReportQuote>[],
): MarkedPiece[] {
  const over = quotes.filter((quote) => overlaps(quote, passage))
  const pieces = cutIntoPieces({ start: passage.start, end: passage.end }, over)
  return pieces.map((piece) => ({
    words: text.slice(piece.start, piece.end),
    quotes: piece.quotes,
    ends: piece.quotes.filter(({ end }) => end === piece.end || (piece.end === passage.end && end <= upTo)),
  }))
}
