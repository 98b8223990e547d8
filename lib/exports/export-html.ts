import type { EditionContent, EditionSource } from '@/lib/reports/edition'
import { Html, html, linkable } from './html'
import { articleHtml } from './html-article'
import { claimHtml } from './html-claim'
import { ratingsHtml } from './html-rating'
import type { Print } from './print'
import { REPORT_STYLE } from './html-style'
import { printedDay, printedTime, signaturesOf, summaryOf } from '@/lib/reports/report-summary'
import { DRAFT_SENTENCE, reportName, sourceParts } from './report-words'
import { namedTotals } from '@/lib/reports/totals'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The report as one HTML file: no script, no outside request, made to be read and to be printed on A4. */
export function exportHtml({ content, sha256, claims }: Print): string {
  const { article, desk } = content
  const page = html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="plumbline-sha256" content="${sha256}">
<title>${article.title} · Fact-check report, ${reportName(content)}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
<main>
<div class="mast"><span>Fact-check report</span><span><bdi>${desk.name}</bdi></span><span>${reportName(content)}</span></div>
${content.state === 'draft' ? html`<p class="draft">${DRAFT_SENTENCE}</p>` : null}
${headHtml(content)}
${reasonsHtml(content)}
<h2>Summary</h2>
<p>${summaryOf(content)}</p>
${ratingsHtml(content)}
${openItemsHtml(content)}
${warningsHtml(content)}
<h2>The article</h2>
${articleHtml({ ...content, claims })}
<h2>Claims</h2>
${content.claims.length === 0 ? html`<p>No claim has been recorded.</p>` : claims.map((claim) => claimHtml(claim, content))}
${content.sources.length === 0 ? null : html`<h2>Sources</h2><ol class="notes">${content.sources.map(sourceHtml)}</ol>`}
<h2>Totals</h2>
<table><tbody>${namedTotals(content.totals).map(({ name, count }) => html`<tr><th scope="row">${name}</th><td class="n" data-total="${name}">${count}</td></tr>`)}</tbody></table>
<p class="folio"><span><bdi>${desk.name}</bdi>, ${reportName(content)}</span><span>SHA-256 ${sha256}</span></p>
</main>
</body>
</html>
`
  return page.markup
}

function headHtml(content: EditionContent): Html {
  const { article, report, desk } = content
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const facts = [article.byline, article.publisher]
    .filter((fact) => fact !== null)
    .map((fact) => html`<bdi lang="${article.language}">${fact}</bdi>, `)
  const day = article.publishedOn === null ? '' : `, ${printedDay(article.publishedOn)}`
  const url = linkable(article.url)
  const signed: [string, string | null][] = [
    ['Checked by', checkedBy.join(', ')],
    ['Adjudicated by', adjudicatedBy.join(', ')],
    ['Published by', signedBy && `${signedBy}, ${printedTime(report.at, desk.timeZone)}`],
    ['Report no.', report.number],
  ]
  return html`<h1 lang="${article.language}" dir="auto">${article.title}</h1>
<p class="dek">${facts}version ${article.version} of the article${day}.${url === null ? null : html` <a href="${url}" rel="noopener noreferrer nofollow">${url}</a>`}</p>
<dl class="sign">${signed.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`
}

function reasonsHtml({ report }: EditionContent): Html {
  const again =
    report.again === null ? null : html`<h2>Why this edition</h2><p class="said" dir="auto">${report.again}</p>`
  const open =
    report.blockersReason === null
      ? null
      : html`<h2>Why it is published with open items</h2><p class="said" dir="auto">${report.blockersReason}</p>`
  return html`${again}${open}`
}

function openItemsHtml({ blockers }: EditionContent): Html | null {
  if (blockers.length === 0) return null
  return html`<h2>Open items</h2><ul class="open">${blockers.map(({ sentence, claim }) => html`<li data-open-item>${claim === null ? sentence : html`<a href="#c-${claim.number}">${sentence}</a>`}</li>`)}</ul>`
}

function warningsHtml({ warnings = [] }: EditionContent): Html | null {
  if (warnings.length === 0) return null
  return html`<h2>Warnings</h2><p>They do not stop sign-off on this desk.</p><ul class="open">${warnings.map(({ sentence, claim }) => html`<li data-warning><a href="#c-${claim.number}">${sentence}</a></li>`)}</ul>`
}

function sourceHtml(source: EditionSource): Html {
  const { title, facts, origin, more } = sourceParts(source)
  const url = linkable(source.url)
  const archive = linkable(source.archiveUrl ?? null)
  return html`<li id="s-${source.number}" value="${source.number}"><cite dir="auto">${title}</cite>. <bdi>${facts}</bdi>.${url === null ? null : html` <a href="${url}" rel="noopener noreferrer nofollow">${url}</a>`}${origin === null ? null : html` <bdi>${origin}</bdi>.`}${more.map((line) => html` <bdi>${line}</bdi>.`)}${archive === null ? null : html` Archived: <a href="${archive}" rel="noopener noreferrer nofollow">${archive}</a>`}</li>`
}
