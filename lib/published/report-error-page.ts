import { type Html, html } from '@/lib/exports/html'
import { labelsOf, type Say } from '@/lib/exports/labels'
import { REPORT_ERROR_LABELS, type ReportErrorLabel } from '@/lib/exports/labels/report-error'
import type { Print } from '@/lib/exports/print'
import { houseOf } from './house-of-print'
import { type Place, publicPage, rootOf } from './public-frame'

/** What stands in the form, and what is wrong with it: the label of a sentence, beside the field it is about where it has one. */
export type ErrorForm = {
  typed: { claim: string; text: string; contact: string }
  issues: { claim?: ReportErrorLabel; text?: ReportErrorLabel; contact?: ReportErrorLabel; form?: ReportErrorLabel }
  state: 'asking' | 'sent'
}

type View = { place: Place; report: string; edition: number; print: Print; form: ErrorForm }

/** The form by which a reader reports an error in a public report; it works without scripts and keeps what was typed. */
export function reportErrorPage({ place, report, edition, print, form }: View): string {
  const say = labelsOf<ReportErrorLabel>(REPORT_ERROR_LABELS, place.tongue.words.language)
  const own = `${rootOf(place.desk)}/${encodeURIComponent(report)}`
  const { title, language, direction } = print.content.article
  return publicPage({
    place,
    house: houseOf(print, place, `${own}/edition-${edition}`),
    title: say('title'),
    description: say('lede'),
    path: `/${encodeURIComponent(report)}/report-error`,
    noindex: 'yes',
    reportError: null,
    body: html`<p class="over"><span><bdi>${report}</bdi></span></p>
<h1>${say('title')}</h1>
<p lang="${language}" dir="${direction}"><a href="${own}">${title}</a></p>
${form.state === 'sent' ? sentHtml(say, own) : formHtml(say, own, print, form)}`,
  })
}

function sentHtml(say: Say<ReportErrorLabel>, own: string): Html {
  return html`<p class="notice" role="status">${say('thanks')} ${say('thanksMore')}</p><p><a href="${own}">${say('back')}</a></p>`
}

function formHtml(say: Say<ReportErrorLabel>, own: string, print: Print, { typed, issues }: ErrorForm): Html {
  const claims = print.claims.map(({ number, statement }) =>
    option(String(number), say('claim', { number, statement: shortened(statement) }), typed.claim),
  )
  return html`${issues.form === undefined ? null : html`<p class="notice" role="alert">${say(issues.form)}</p>`}
<p>${say('lede')}</p>
<form class="report-error" method="post" action="${own}/report-error">
<p class="wide"><label for="claim">${say('about')}</label><select id="claim" name="claim"${described('claim', issues.claim)}>${option('', say('whole'), typed.claim)}${claims}</select>${issueHtml(say, 'claim', issues.claim)}</p>
<p class="wide"><label for="text">${say('text')}</label><textarea id="text" name="text" rows="8" required dir="auto"${described('text', issues.text)}>
${typed.text}</textarea>${issueHtml(say, 'text', issues.text)}</p>
<p class="wide"><label for="contact">${say('contact')}</label><input id="contact" name="contact" value="${typed.contact}" dir="auto" autocomplete="email"${described('contact', issues.contact, 'contact-hint')}><span id="contact-hint" class="small">${say('contactHint')}</span>${issueHtml(say, 'contact', issues.contact)}</p>
<p class="unseen" aria-hidden="true"><label for="website">${say('empty')}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></p>
<p class="wide"><button type="submit">${say('send')}</button></p>
</form>`
}

function option(value: string, words: string, chosen: string): Html {
  return value === chosen
    ? html`<option value="${value}" selected>${words}</option>`
    : html`<option value="${value}">${words}</option>`
}

function described(field: string, issue: ReportErrorLabel | undefined, hint?: string): Html | null {
  const by = [...(issue === undefined ? [] : [`${field}-issue`]), ...(hint === undefined ? [] : [hint])].join(' ')
  if (by === '') return null
  return issue === undefined ? html` aria-describedby="${by}"` : html` aria-invalid="true" aria-describedby="${by}"`
}

function issueHtml(say: Say<ReportErrorLabel>, field: string, issue: ReportErrorLabel | undefined): Html | null {
  return issue === undefined ? null : html`<strong class="issue" id="${field}-issue">${say(issue)}</strong>`
}

function shortened(statement: string): string {
  const letters = [...statement]
  return letters.length <= 80 ? statement : `${letters.slice(0, 79).join('')}…`
}
