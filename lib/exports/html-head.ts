import { signaturesOf } from '@/lib/reports/report-summary'
import { type Html, html, linkable } from './html'
import { lineHtml, type Page } from './html-page'

/** What the report is, whose, of which article, and who stands behind it. */
export function headHtml(page: Page): Html {
  const { words, print } = page
  const { content, options } = print
  return html`<div class="mast">${houseHtml(page)}<span>${words.say('report')}</span><span>${lineHtml(words.lines.reportName(content))}</span></div>
${content.state === 'draft' ? html`<p class="draft">${words.say('draft')}</p>` : null}
${options.audience === 'desk' ? html`<p class="desk">${words.say('forTheDesk')}</p>` : null}
<h1 lang="${content.article.language}" dir="auto">${content.article.title}</h1>
${content.set === undefined ? articleFacts(page) : null}
${signedHtml(page)}
`
}

/** A PNG that can be nothing else: only its base64 is written into the address. */
function houseHtml({ print: { house, content } }: Page): Html {
  const name = house?.name ?? content.desk.name
  if (house?.logo && /^[A-Za-z0-9+/]+=*$/.test(house.logo.png)) {
    const { png, width, height } = house.logo
    return html`<img src="data:image/png;base64,${png}" width="${width}" height="${height}" alt="${name}">`
  }
  return html`<b><bdi>${name}</bdi></b>`
}

function articleFacts({ words, print: { content } }: Page): Html {
  const { article } = content
  const comma = words.say('listComma')
  const facts = [article.byline, article.publisher]
    .filter((fact) => fact !== null)
    .map((fact) => html`<bdi lang="${article.language}">${fact}</bdi>${comma}`)
  const day = article.publishedOn === null ? '' : `${comma}${words.day(article.publishedOn)}`
  const url = linkable(article.url)
  const link = url === null ? null : html` <a href="${url}" rel="noopener noreferrer nofollow"><bdi>${url}</bdi></a>`
  return html`<p class="dek">${facts}${words.say('articleVersion', { number: article.version })}${day}.${link}</p>`
}

function signedHtml({ words, print: { content, options } }: Page): Html {
  const { report, desk, signedOff } = content
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const comma = words.say('listComma')
  const at = (by: string, instant: string) => html`<bdi>${by}</bdi>${comma}${words.time(instant, desk.timeZone)}`
  const names = (all: readonly string[]) =>
    all.length === 0 ? null : html`${all.map((name, index) => html`${index > 0 ? comma : ''}<bdi>${name}</bdi>`)}`
  const signed: [string, Html | null][] = [
    [words.say('checkedBy'), names(checkedBy)],
    [words.say('adjudicatedBy'), names(adjudicatedBy)],
    [words.say('signedOffBy'), signedOff ? at(signedOff.by, signedOff.at) : null],
    [words.say('publishedBy'), signedBy === null ? null : at(signedBy, report.at)],
    [words.say('reportNumber'), report.number === null ? null : html`<bdi>${report.number}</bdi>`],
  ]
  const rows = signed.flatMap(([name, value]) =>
    value === null ? [] : [html`<div><dt>${name}</dt><dd>${value}</dd></div>`],
  )
  const why = options.audience === 'desk' && signedOff?.reason ? signedOff.reason : null
  const list = rows.length === 0 ? null : html`<dl class="sign">${rows}</dl>`
  return html`${list}${why === null ? null : html`<p class="said" dir="auto">${why}</p>`}`
}
