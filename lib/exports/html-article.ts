import { LANES_DRAWN } from '@/lib/claims/quote-lanes'
import { type Html, html } from './html'
import { type Page, quoteId } from './html-page'
import type { MarkedParagraph, MarkedPassage, MarkedPiece } from './marked-article'

/** The article with the quotes of printed claims underlined, each linked to its claim. */
export function articleHtml(page: Page): Html | null {
  const { content } = page.print
  if (content.set !== undefined) return null
  const { language, direction } = content.article
  const paragraphs = page.article.map((paragraph) => paragraphHtml(paragraph, page))
  return html`<h2 id="article">${page.words.say('article')}</h2>
<div class="text" lang="${language}" dir="${direction}">${paragraphs}</div>${marksHtml(page)}
`
}

/** Why passages hold no claim; for the desk. */
function marksHtml({ print, words }: Page): Html | null {
  if (print.options.audience === 'readers') return null
  const rows = print.content.article.passages.flatMap(({ number, mark }) =>
    mark === null
      ? []
      : [
          html`<tr><td class="k"><a href="#p-${number}">${words.say('passage', { number })}</a></td><td>${words.mark(mark.kind)}</td><td dir="auto">${mark.reason}</td></tr>`,
        ],
  )
  if (rows.length === 0) return null
  return html`<h3>${words.say('marked')}</h3><table><tbody>${rows}</tbody></table>`
}

function paragraphHtml({ heading, passages }: MarkedParagraph, page: Page): Html {
  const inside = passages.map((passage) => passageHtml(passage, page))
  return heading === 'yes' ? html`<h3>${inside}</h3>` : html`<p>${inside}</p>`
}

function passageHtml({ number, kind, pieces, after }: MarkedPassage, page: Page): Html {
  const sign = kind === 'heading' ? null : html`<span class="pn" id="p-${number}">${number}</span>`
  return html`${sign}${pieces.map((piece) => pieceHtml(piece, page))}${after}`
}

function pieceHtml({ words: told, quotes, ends }: MarkedPiece, { words }: Page): Html {
  const drawn = quotes.filter(({ lane }) => lane < LANES_DRAWN)
  const marked = drawn.reduce((inside, { lane }) => html`<span class="u${lane}">${inside}</span>`, html`${told}`)
  const links = ends.map(
    ({ claim, at }) =>
      html`<a class="cn" id="${quoteId(claim, at)}" href="#c-${claim.number}" aria-label="${words.say('claim')} C-${claim.number}">${claim.number}</a>`,
  )
  return html`${marked}${links}`
}
