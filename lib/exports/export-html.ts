import { Html, html } from './html'
import { articleHtml } from './html-article'
import { claimHtml } from './html-claim'
import { contentsHtml } from './html-contents'
import { deskHtml } from './html-desk'
import { headHtml } from './html-head'
import { lineHtml, type Page, pageOf } from './html-page'
import { changesHtml, problemsHtml, setHtml, sourcesHtml, summaryHtml, totalsHtml } from './html-sections'
import { REPORT_STYLE } from './html-style'
import { accentOf } from './pdf-accent'
import type { Print } from './print'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The report as one HTML file: no script, no outside request, made to be read and to be printed on A4. */
export function exportHtml(print: Print): string {
  return [...htmlParts(print)].join('')
}

/** The same file in parts, a section or a claim each. */
export function* htmlParts(print: Print): Generator<string> {
  for (const part of partsOf(pageOf(print))) yield part === null ? '' : part.markup
}

function* partsOf(page: Page): Generator<Html | null> {
  const { print, words } = page
  const { content, claims, leftOut } = print
  yield opening(page)
  yield headHtml(page)
  yield contentsHtml(page)
  yield changesHtml(page)
  yield summaryHtml(page)
  yield problemsHtml(page)
  yield setHtml(page)
  yield articleHtml(page)
  yield html`<h2 id="claims">${words.say('claims')}</h2>
`
  if (content.claims.length === 0) yield html`<p>${words.say('noClaims')}</p>`
  if (leftOut > 0) yield html`<p data-left-out="${leftOut}">${words.say('leftOut', { count: leftOut })}</p>`
  for (const claim of claims) yield claimHtml(claim, page)
  yield sourcesHtml(page)
  yield deskHtml(page)
  yield totalsHtml(page)
  yield closing(page)
}

function opening({ print, words }: Page): Html {
  const { content, sha256, house } = print
  const accent = house === null ? '' : `:root{--pencil:${accentOf(house.colour)}}`
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="plumbline-sha256" content="${sha256}">
<title>${content.article.title} · ${words.say('report')}, ${words.reportName(content)}</title>
<style>${new Html(REPORT_STYLE)}${new Html(accent)}</style>
</head>
<body>
<main>
`
}

function closing({ print, words }: Page): Html {
  const { content, sha256, house } = print
  const taken =
    content.takenFrom === undefined ? null : html`<span>${words.say('takenFrom', { hash: content.takenFrom })}</span>`
  return html`<p class="folio"><span><bdi>${house?.name ?? content.desk.name}</bdi>${words.say('listComma')}${lineHtml(words.lines.reportName(content))}</span><span>${words.say('timesOf', { zone: content.desk.timeZone })}</span><span>${words.say('hash')} <bdi>${sha256}</bdi></span>${taken}</p>
</main>
</body>
</html>
`
}
