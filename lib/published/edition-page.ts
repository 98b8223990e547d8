import { type Html, html, linkable } from '@/lib/exports/html'
import type { Print } from '@/lib/exports/print'
import type { EditionChange, EditionClaim } from '@/lib/reports/edition'
import { signaturesOf } from '@/lib/reports/report-summary'
import { houseOf } from './house-of-print'
import { publicArticle } from './public-article'
import { publicChanges } from './public-changes'
import type { PublicEdition, PublicReport } from './public-desk'
import { type Place, publicPage, rootOf } from './public-frame'
import { publicRating, publicRatingsBar, publicRatingsCounted } from './public-rating'

export type EditionView = {
  place: Place
  report: PublicReport
  edition: PublicEdition
  print: Print
  /** What the newest edition says otherwise; null when this is the newest. */
  supersededBy: { edition: PublicEdition; changes: EditionChange[] } | null
  /** The address the page was asked for: that of the report, or of this edition. */
  askedFor: 'report' | 'edition'
}

/** The page of a report as its newest public edition says it, or of one of its editions. */
export function editionPage(view: EditionView): string {
  const { place, report, edition, print } = view
  const { words, said } = place.tongue
  const { content, claims } = print
  const at = `/${report.number}`
  const own = `${rootOf(place.desk)}${at}`
  const summary = words.summary(content)
  const of = { url: `${place.base}${at}`, json: `${own}/edition-${edition.number}/export/json` }
  return publicPage({
    place,
    house: houseOf(print, place, `${own}/edition-${edition.number}`),
    title: content.article.title,
    description: summary,
    path: view.askedFor === 'report' ? at : `${at}/edition-${edition.number}`,
    canonical: at,
    noindex: edition.noindex,
    picture: { path: `${at}/image.png?v=${edition.publicationId}`, said: summary },
    head: html`<link rel="alternate" type="application/json" href="${of.json}" title="JSON">
<link rel="alternate" type="application/json+oembed" href="/published/oembed?url=${encodeURIComponent(of.url)}&amp;format=json" title="oEmbed">
`,
    reportError: `${own}/report-error`,
    body: html`${supersededHtml(view, own)}${headHtml(view)}
<h2>${words.say('summary')}</h2>
<p>${summary}</p>
${publicRatingsBar(content, place.tongue)}
${publicRatingsCounted(content, place.tongue)}
${content.report.again === null ? null : html`<h2>${words.say('whyThisEdition')}</h2><p class="words" dir="auto">${content.report.again}</p>`}
${content.changes === undefined ? null : html`<h2>${said('changedInPage')}</h2>${publicChanges(content.changes, place.tongue)}`}
${content.report.blockersReason === null ? null : html`<h2>${words.say('whyWithOpenItems')}</h2><p class="words" dir="auto">${content.report.blockersReason}</p>`}
${articleHtml(view, own)}
<h2>${words.say('claims')}</h2>
${claims.length === 0 ? html`<p>${words.say('noClaims')}</p>` : html`<ul class="list">${claims.map((claim) => claimRow(claim, view, own))}</ul>`}
${print.leftOut === 0 ? null : html`<p class="small">${words.say('leftOut', { count: print.leftOut })}</p>`}
${openItemsHtml(view)}
${filesHtml(view, own)}
<p class="hash">${words.say('hash')} <span dir="ltr">${print.sha256}</span></p>`,
  })
}

function supersededHtml({ place, supersededBy }: EditionView, own: string): Html | null {
  if (supersededBy === null) return null
  const { said, day } = place.tongue
  const { number, publishedAt } = supersededBy.edition
  return html`<div class="notice"><p>${said('superseded', { number, day: day(publishedAt, place.desk.timeZone) })} <a href="${own}">${said('readNewest', { number })}</a></p>
<details><summary>${said('whatChangedIn', { number })}</summary>${publicChanges(supersededBy.changes, place.tongue)}</details></div>
`
}

function headHtml({ place, report, edition, print: { content } }: EditionView): Html {
  const { words, said, day } = place.tongue
  const { article, desk } = content
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const facts = [article.byline, article.publisher].filter((fact) => fact !== null)
  const url = linkable(article.url)
  const signed = [
    ...(checkedBy.length === 0 ? [] : [html`${words.say('checkedBy')} <bdi>${checkedBy.join(', ')}</bdi>`]),
    ...(adjudicatedBy.length === 0 ? [] : [html`${words.say('adjudicatedBy')} <bdi>${adjudicatedBy.join(', ')}</bdi>`]),
    ...(signedBy === null ? [] : [html`${words.say('publishedBy')} <bdi>${signedBy}</bdi>`]),
  ]
  return html`<p class="over"><span>${words.say('report')}</span><span><bdi>${report.number}</bdi></span><span>${said('editionOn', { number: edition.number, day: day(content.report.at, desk.timeZone) })}</span></p>
<h1 lang="${article.language}" dir="${article.direction}">${article.title}</h1>
<p class="dek">${facts.map((fact) => html`<bdi lang="${article.language}">${fact}</bdi> · `)}${article.publishedOn === null ? null : html`${words.day(article.publishedOn)} · `}${url === null ? null : html`<a href="${url}" rel="nofollow noopener">${url}</a>`}</p>
${signed.map((line) => html`<p class="by">${line}</p>`)}`
}

function articleHtml({ place, print }: EditionView, own: string): Html {
  const { words } = place.tongue
  const { set, article } = print.content
  if (set === undefined) return html`<h2>${words.say('article')}</h2>${publicArticle(print, own, place.tongue)}`
  const introduction =
    set.introduction === null
      ? null
      : html`<p class="pre" lang="${article.language}" dir="auto">${set.introduction}</p>`
  const articles = set.articles.map(({ number, title, publisher, url, language }) => {
    const link = linkable(url)
    const named = html`<bdi lang="${language}">${title}</bdi>`
    return html`<li value="${number}">${link === null ? named : html`<a href="${link}" rel="nofollow noopener">${named}</a>`}${publisher === null ? null : html`, <bdi>${publisher}</bdi>`}</li>`
  })
  return html`${introduction}<h2>${words.say('articles')}</h2><ol>${articles}</ol>`
}

function claimRow(claim: EditionClaim, { place, print }: EditionView, own: string): Html {
  const { words } = place.tongue
  const claimant = words.claimant(claim)
  const found =
    claim.rating === null
      ? html`<span class="small">${words.status(claim.status)}</span>`
      : publicRating(print.content, claim.rating)
  return html`<li><p class="over"><span>C-${claim.number}</span>${found}</p><h3 dir="auto"><a class="t" href="${own}/C-${claim.number}">${claim.statement}</a></h3>${claimant === null ? null : html`<p class="small"><bdi>${claimant}</bdi></p>`}</li>
`
}

function openItemsHtml({ place, print }: EditionView): Html | null {
  const { blockers } = print.content
  if (blockers.length === 0) return null
  const { words } = place.tongue
  return html`<h2>${words.say('openItems')}</h2><ul class="changes">${blockers.map((blocker) => html`<li dir="auto">${words.openItem(blocker, print.content)}</li>`)}</ul>`
}

const FILES = [
  ['html', 'HTML'],
  ['csv', 'CSV'],
  ['md', 'Markdown'],
  ['json', 'JSON'],
  ['claimreview', 'ClaimReview'],
] as const

function filesHtml({ place, report, edition }: EditionView, own: string): Html {
  const { said, day } = place.tongue
  const files = FILES.map(
    ([format, name]) =>
      html`<li><a href="${own}/edition-${edition.number}/export/${format}" rel="nofollow">${name}</a></li>`,
  )
  const others = report.standing.map(({ number, publishedAt }) => {
    const line = said('editionOn', { number, day: day(publishedAt, place.desk.timeZone) })
    return number === edition.number
      ? html`<li>${line}</li>`
      : html`<li><a href="${own}/edition-${number}">${line}</a></li>`
  })
  const editions =
    report.standing.length < 2 ? null : html`<h2>${said('editions')}</h2><ul class="files">${others}</ul>`
  return html`${editions}<h2>${said('download', { number: edition.number })}</h2><ul class="files">${files}</ul>`
}
