import { type Html, html } from '@/lib/exports/html'
import type { EditionChange } from '@/lib/reports/edition'
import { publicChanges } from './public-changes'
import type { Headline } from './public-desk'
import { type Place, publicPage, rootOf } from './public-frame'

/** A public edition that corrects one before it; `changes` is null when that one is not public. */
export type Correction = { headline: Headline; changes: EditionChange[] | null }

/** How the desk corrects errors, and all it corrected: which report, when, why, and what changed. */
export function correctionsPage(
  place: Place,
  view: { policy: string | null; corrections: Correction[]; next: string | null; after: string | null },
): string {
  const { desk, tongue } = place
  const { said } = tongue
  const root = rootOf(desk)
  const older =
    view.next === null
      ? null
      : html`<nav class="between" aria-label="${said('corrections')}"><a rel="next" href="${root}/corrections?after=${view.next}">${said('older')}</a></nav>`
  return publicPage({
    place,
    house: { name: desk.name, colour: desk.colour, logo: null },
    title: said('corrections'),
    description: said('policy'),
    path: '/corrections',
    noindex: view.after === null ? 'no' : 'yes',
    reportError: null,
    body: html`<h1>${said('corrections')}</h1>
<h2>${said('policy')}</h2>
<p class="pre" dir="auto">${view.policy ?? said('noPolicy')}</p>
<h2>${said('correctionsSoFar')}</h2>
${view.corrections.length === 0 ? html`<p>${said('noCorrections')}</p>` : html`<ul class="list">${view.corrections.map((each) => correctionHtml(place, each))}</ul>`}
${older}`,
  })
}

function correctionHtml({ desk, tongue }: Place, { headline, changes }: Correction): Html {
  const { said, day } = tongue
  const { report, number, title, titleLanguage, direction, publishedAt, again } = headline
  return html`<li id="${report}-${number}"><p class="over"><span><bdi>${report}</bdi></span><span>${said('editionOn', { number, day: day(publishedAt, desk.timeZone) })}</span></p>
<h3 lang="${titleLanguage}" dir="${direction}"><a class="t" href="${rootOf(desk)}/${report}/edition-${number}">${title}</a></h3>
${again === null ? null : html`<p class="words" dir="auto">${again}</p>`}
${changes === null ? null : publicChanges(changes, tongue)}</li>
`
}
