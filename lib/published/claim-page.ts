import { type Html, html, linkable } from '@/lib/exports/html'
import type { Print } from '@/lib/exports/print'
import type { EditionChange, EditionClaim } from '@/lib/reports/edition'
import { wordDiff } from '@/lib/shared/word-diff'
import { claimReviewInPage } from './claim-review-in-page'
import { embedMarkup } from './embed-page'
import { houseOf } from './house-of-print'
import { publicEvidence } from './public-evidence'
import { publicChanges } from './public-changes'
import type { PublicEdition, PublicReport } from './public-desk'
import { jsonInPage, type Place, publicPage, rootOf } from './public-frame'
import { publicRating } from './public-rating'
import { quoteInContext } from './quote-in-context'

export type ClaimView = {
  place: Place
  report: PublicReport
  /** The newest public edition, which is the one this page tells. */
  edition: PublicEdition
  print: Print
  claim: EditionClaim
  /** Public editions that changed the claim, newest first. */
  corrections: { edition: PublicEdition; why: string | null; changes: EditionChange[] }[]
}

/** The page of one claim: what was said, what was found, on what, and what was corrected; its ClaimReview stands here and nowhere else. */
export function claimPage(view: ClaimView): string {
  const { place, report, edition, print, claim } = view
  const { words, said } = place.tongue
  const at = `/${report.number}/C-${claim.number}`
  const own = `${rootOf(place.desk)}/${report.number}`
  const found = claim.rating ?? words.status(claim.status)
  const review = claimReviewInPage(print.content, claim, words.language)
  const address = `${place.base}${at}`
  const oembed = `/published/oembed?url=${encodeURIComponent(address)}`
  const card = said('cardSaid', { claim: claim.statement, rating: found })
  return publicPage({
    place,
    house: houseOf(print, place, `${own}/edition-${edition.number}`),
    title: claim.statement,
    description: `${found}. ${said('checkOf', { title: print.content.article.title })}`,
    path: at,
    noindex: edition.noindex,
    picture: { path: `${at}/image.png?v=${edition.publicationId}`, said: card },
    head: html`<link rel="alternate" type="application/json" href="${own}/edition-${edition.number}/export/json" title="JSON">
<link rel="alternate" type="application/json+oembed" href="${oembed}&amp;format=json" title="oEmbed">
<link rel="alternate" type="text/xml+oembed" href="${oembed}&amp;format=xml" title="oEmbed">
${review === null ? null : jsonInPage(review)}`,
    reportError: `${own}/report-error?claim=${claim.number}`,
    body: html`${headHtml(view, own)}
${claim.status === 'dropped' || claim.rating === null ? html`<p>${said('notSettled')}</p>` : null}
${whereSaidHtml(view)}
${claim.rationale === null ? null : html`<h2>${said('rationaleTitle')}</h2><p class="pre" dir="auto">${claim.rationale}</p>`}
${claim.dropReason === null ? null : html`<h2>${words.say('dropped')}</h2><p class="pre" dir="auto">${claim.dropReason}</p>`}
${fixHtml(view)}
${publicEvidence(print.content, claim, place.tongue)}
${decidedHtml(view)}
${correctionsHtml(view)}
<h2>${said('embed')}</h2><p class="small">${said('embedHint')}</p>
<pre>${embedMarkup({ address, title: claim.statement, width: 600, height: 320 })}</pre>
${betweenHtml(view, own)}`,
  })
}

function headHtml({ place, report, edition, print, claim }: ClaimView, own: string): Html {
  const { words, said, day } = place.tongue
  const { content } = print
  const found =
    claim.rating === null ? html`<span>${words.status(claim.status)}</span>` : publicRating(content, claim.rating)
  const claimant = words.claimant(claim)
  return html`<p class="over"><a href="${own}"><bdi>${report.number}</bdi></a><span>C-${claim.number}</span><span>${said('editionOn', { number: edition.number, day: day(content.report.at, content.desk.timeZone) })}</span></p>
<h1 dir="auto">${claim.statement}</h1>
<p class="big">${found}</p>
<p class="by">${words.say('kind')}: ${words.kind(claim.kind)}${claimant === null ? null : html` · <bdi>${claimant}</bdi>`}</p>`
}

function whereSaidHtml({ place, print, claim }: ClaimView): Html {
  const { words, said } = place.tongue
  const article =
    print.content.set?.articles.find(({ number }) => number === claim.from?.article) ?? print.content.article
  const url = linkable(article.url)
  const title = html`<cite lang="${article.language}" dir="auto">${article.title}</cite>`
  const facts = [article.byline, article.publisher].filter((fact) => fact !== null)
  const quotes = claim.quotes.map(
    (quote) =>
      html`<blockquote class="words" lang="${article.language}" dir="${article.direction}">${quoteInContext(print.content, quote)}</blockquote>`,
  )
  return html`<h2>${said('whereSaid')}</h2>
${quotes}
<p class="by">${url === null ? title : html`<a href="${url}" rel="nofollow noopener">${title}</a>`}${facts.map((fact) => html`, <bdi lang="${article.language}">${fact}</bdi>`)}${article.publishedOn === null ? null : html`, ${words.day(article.publishedOn)}`}</p>`
}

function fixHtml({ place, print, claim }: ClaimView): Html | null {
  if (claim.fix === null) return null
  const parts = wordDiff(claim.quotes[0]?.exact ?? '', claim.fix).map(({ kind, text }) => {
    switch (kind) {
      case 'same':
        return html`${text}`
      case 'del':
        return html`<del>${text}</del>`
      case 'ins':
        return html`<ins>${text}</ins>`
    }
  })
  return html`<h2>${place.tongue.words.say('proposedInstead')}</h2><p class="fix" lang="${print.content.article.language}" dir="auto">${parts}</p>`
}

function decidedHtml({ place, print, claim }: ClaimView): Html | null {
  const { words, said } = place.tongue
  const decided = words.decided(claim, print.content)
  const grade = words.grade(claim)
  if (decided === null && grade === null) return null
  return html`<h2>${said('whoDecided')}</h2>${[decided, grade].map((line) => (line === null ? html`` : html`<p dir="auto">${line}</p>`))}`
}

function correctionsHtml({ place, corrections }: ClaimView): Html {
  const { said, day } = place.tongue
  if (corrections.length === 0)
    return html`<h2>${said('correctionsOfClaim')}</h2><p>${said('noCorrectionsOfClaim')}</p>`
  const each = corrections.map(
    ({ edition, why, changes }) =>
      html`<h3>${said('editionOn', { number: edition.number, day: day(edition.publishedAt, place.desk.timeZone) })}</h3>${why === null ? null : html`<p class="words" dir="auto">${why}</p>`}${publicChanges(changes, place.tongue)}`,
  )
  return html`<h2>${said('correctionsOfClaim')}</h2>${each}`
}

function betweenHtml({ place, print, claim }: ClaimView, own: string): Html {
  const { said } = place.tongue
  const index = print.claims.indexOf(claim)
  const link = (to: EditionClaim | undefined, name: 'previousClaim' | 'nextClaim') =>
    to === undefined ? html`<span></span>` : html`<a href="${own}/C-${to.number}">${said(name)}: C-${to.number}</a>`
  const [before, after] = [print.claims[index - 1], print.claims[index + 1]]
  return html`<nav class="between" aria-label="${place.tongue.words.say('claims')}">${link(before, 'previousClaim')}<a href="${own}">${said('theReport')}</a>${link(after, 'nextClaim')}</nav>`
}
