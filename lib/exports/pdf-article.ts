import { LANES_DRAWN } from '@/lib/claims/quote-lanes'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { type MarkedParagraph, type MarkedPassage, markedArticle } from './marked-article'
import { inked } from './pdf-claim'
import type { PdfPage } from './pdf-page'
import { runsOf, visible } from './pdf-text'
import type { Print } from './print'

/** The article with its marked quotes; beside each paragraph the claims that end in it. Notes in `page.marks` where each quote stands. */
export function pdfArticle({ content, claims }: Print, page: PdfPage) {
  const { article } = content
  return {
    language: page.tag(article.language),
    dir: article.direction,
    paragraphs: markedArticle({ ...content, claims }).map((paragraph) => pdfParagraph(paragraph, content, page)),
    marked: article.passages.flatMap(({ number, mark }) =>
      mark === null
        ? []
        : [
            {
              passage: page.words.say('passage', { number }),
              kind: page.words.mark(mark.kind),
              reason: page.text(mark.reason),
              by: page.text(mark.by),
            },
          ],
    ),
  }
}

function pdfParagraph({ heading, passages }: MarkedParagraph, content: EditionContent, page: PdfPage) {
  const ending = passages.flatMap(({ pieces }) => pieces.flatMap(({ ends }) => ends.map(({ claim }) => claim)))
  return {
    heading: heading === 'yes',
    passages: passages.map((passage) => pdfPassage(passage, page)),
    beside: [...new Set(ending)].map((claim) => beside(claim, content, page)),
  }
}

function pdfPassage({ number, kind, pieces, after }: MarkedPassage, page: PdfPage) {
  return {
    number: kind === 'heading' ? null : number,
    pieces: pieces.map(({ words, quotes, ends }) => ({
      runs: runsOf(visible(words).replaceAll('\n', ' ')),
      lanes: quotes.map(({ lane }) => lane).filter((lane) => lane < LANES_DRAWN),
      ends: ends.map(({ claim, at }) => ({ claim: claim.number, mark: markOf(claim.number, at, page) })),
    })),
    space: after !== '',
  }
}

/** The name of the place where a quote ends; null for one that has its place already. */
function markOf(claim: number, at: number, page: PdfPage): string | null {
  const name = `q-${claim}-${at}`
  if (page.marks.has(name)) return null
  page.marks.add(name)
  return name
}

function beside(claim: EditionClaim, content: EditionContent, page: PdfPage) {
  const { number, rating, status } = claim
  if (rating === null) return { number, said: page.words.status(status), rating: null }
  return { number, said: page.text(rating), rating: inked(rating, content) }
}
