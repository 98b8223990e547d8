import { type Html, html } from '@/lib/exports/html'
import { type MarkedPiece, markedArticle } from '@/lib/exports/marked-article'
import type { Print } from '@/lib/exports/print'
import { LANES_DRAWN } from '@/lib/claims/quote-lanes'
import type { Tongue } from './tongue'

/** The article with the quotes of printed claims underlined, each leading to the page of its claim under `at`. */
export function publicArticle({ content, claims }: Print, at: string, { words }: Tongue): Html {
  const { language, direction } = content.article
  const pieceHtml = ({ words: text, quotes, ends }: MarkedPiece): Html => {
    const drawn = quotes.filter(({ lane }) => lane < LANES_DRAWN)
    const marked = drawn.reduce((inside, { lane }) => html`<span class="u${lane}">${inside}</span>`, html`${text}`)
    const links = ends.map(
      ({ claim }) =>
        html`<a class="cn" href="${at}/C-${claim.number}" aria-label="${words.say('claim')} C-${claim.number}">${claim.number}</a>`,
    )
    return html`${marked}${links}`
  }
  const paragraphs = markedArticle({ ...content, claims }).map(({ heading, passages }) => {
    const inside = passages.map(({ pieces, after }) => html`${pieces.map(pieceHtml)}${after}`)
    return heading === 'yes' ? html`<h3>${inside}</h3>` : html`<p>${inside}</p>`
  })
  return html`<div class="text" lang="${language}" dir="${direction}">${paragraphs}</div>`
}
