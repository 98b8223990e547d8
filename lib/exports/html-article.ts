import { MARK_WORDS } from '@/lib/articles/mark'
import { LANES_DRAWN } from '@/lib/claims/quote-lanes'
import type { EditionContent } from '@/lib/reports/edition'
import { type Html, html } from './html'
import { type MarkedParagraph, type MarkedPassage, type MarkedPiece, markedArticle } from './marked-article'

/** The article with its quotes underlined, each linked to its claim. */
export function articleHtml(content: EditionContent): Html {
  const { language, direction } = content.article
  const paragraphs = markedArticle(content).map(paragraphHtml)
  return html`<div class="text" lang="${language}" dir="${direction}">${paragraphs}</div>${marksHtml(content)}`
}

/** Why passages hold no claim. */
function marksHtml({ article }: EditionContent): Html | null {
  const rows = article.passages.flatMap(({ number, mark }) =>
    mark === null
      ? []
      : [
          html`<tr><td class="k"><a href="#p-${number}">Passage ${number}</a></td><td>${MARK_WORDS[mark.kind]}</td><td dir="auto">${mark.reason}</td></tr>`,
        ],
  )
  if (rows.length === 0) return null
  return html`<h3>Marked as holding no claim</h3><table><tbody>${rows}</tbody></table>`
}

function paragraphHtml({ heading, passages }: MarkedParagraph): Html {
  const inside = passages.map(passageHtml)
  return heading === 'yes' ? html`<h3>${inside}</h3>` : html`<p>${inside}</p>`
}

function passageHtml({ number, kind, pieces, after }: MarkedPassage): Html {
  const sign = kind === 'heading' ? null : html`<span class="pn" id="p-${number}">${number}</span>`
  return html`${sign}${pieces.map(pieceHtml)}${after}`
}

function pieceHtml({ words, quotes, ends }: MarkedPiece): Html {
  const drawn = quotes.filter(({ lane }) => lane < LANES_DRAWN)
  const marked = drawn.reduce((inside, { lane }) => html`<span class="u${lane}">${inside}</span>`, html`${words}`)
  const links = ends.map(
    ({ claim, at }) =>
      html`<a class="cn" id="q-${claim.number}-${at}" href="#c-${claim.number}" aria-label="Claim C-${claim.number}">${claim.number}</a>`,
  )
  return html`${marked}${links}`
}
