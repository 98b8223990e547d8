import type { EditionClaim } from '@/lib/reports/edition'
import { type Html, html } from './html'
import type { Line, Piece } from './line'
import { markedArticle, type MarkedParagraph } from './marked-article'
import type { Print } from './print'
import { type Words, wordsOf } from './words'

/** What every part of the HTML report is made of. `quoted` are the ids of quotes that stand in the article, `printed` the numbers of claims that do. */
export type Page = {
  print: Print
  words: Words
  article: MarkedParagraph[]
  quoted: ReadonlySet<string>
  printed: ReadonlySet<number>
}

/** The page a print is written on. */
export function pageOf(print: Print): Page {
  const { content, claims } = print
  const article = content.set === undefined ? markedArticle({ article: content.article, claims }) : []
  const ends = article.flatMap(({ passages }) => passages.flatMap(({ pieces }) => pieces.flatMap(({ ends }) => ends)))
  return {
    ...{ print, article, words: wordsOf(print.options.language) },
    quoted: new Set(ends.map(({ claim, at }) => quoteId(claim, at))),
    printed: new Set(claims.map(({ number }) => number)),
  }
}

/** The id of a quote in the article; `at` counts the quotes of its claim from 1. */
export function quoteId({ number }: Pick<EditionClaim, 'number'>, at: number): string {
  return `q-${number}-${at}`
}

/** A line with what is not ours kept apart: words of others in their own direction, sentences frozen in English as English. */
export function lineHtml(line: Line): Html {
  return html`${line.map(pieceHtml)}`
}

/** A line that leads to its claim, when that claim is printed here. */
export function claimLink(line: Line, claim: { number: number } | null, { printed }: Page): Html {
  if (claim === null || !printed.has(claim.number)) return lineHtml(line)
  return html`<a href="#c-${claim.number}">${lineHtml(line)}</a>`
}

function pieceHtml(piece: Piece): Html {
  if (typeof piece === 'string') return html`${piece}`
  if ('theirs' in piece) return html`<bdi>${piece.theirs}</bdi>`
  return html`<bdi lang="en" dir="ltr">${piece.english}</bdi>`
}
