import type { PublishedLabel } from '@/lib/exports/labels/published'
import { type Html, html } from '@/lib/exports/html'
import type { EditionContent } from '@/lib/reports/edition'
import type { RatingShape } from '@/lib/verdicts/rating'
import { type Place, publicPage } from './public-frame'
import { publicRating } from './public-rating'

const SHAPES: Record<RatingShape, PublishedLabel> = {
  accurate: 'shapeAccurate',
  mostly: 'shapeMostly',
  context: 'shapeContext',
  misleading: 'shapeMisleading',
  false: 'shapeFalse',
  unverified: 'shapeUnverified',
}

/** The scale of the newest public edition: each rating by its shape, its meaning and its number; null before there is one. */
export function ratingsPage(place: Place, scale: EditionContent['scale'] | null): string {
  const { desk, tongue } = place
  const { said } = tongue
  return publicPage({
    place,
    house: { name: desk.name, colour: desk.colour, logo: null },
    title: said('howWeRate'),
    description: said('scaleIntroPlain'),
    path: '/ratings',
    noindex: 'no',
    reportError: null,
    body: html`<h1>${said('howWeRate')}</h1>
${scale === null || scale.length === 0 ? html`<p>${said('noScale')}</p>` : scaleHtml(place, scale)}`,
  })
}

function scaleHtml({ tongue }: Place, scale: EditionContent['scale']): Html {
  const { said, words } = tongue
  const numbers = scale.flatMap(({ claimReviewValue }) => (claimReviewValue === null ? [] : [claimReviewValue]))
  const best = Math.max(...numbers)
  const intro =
    numbers.length < 2
      ? said('scaleIntroPlain')
      : said('scaleIntro', { worst: words.number(1), best: words.number(best) })
  const rows = scale.map(
    ({ label, meaning, shape, claimReviewValue }) =>
      html`<tr><th scope="row">${publicRating({ scale }, label)}</th><td dir="auto">${meaning}</td><td>${said(SHAPES[shape])}</td><td class="n" data-name="${said('number')}">${claimReviewValue === null ? said('noNumber') : words.number(claimReviewValue)}</td></tr>`,
  )
  return html`<p>${intro}</p>
<table class="scale"><thead><tr><th scope="col">${words.say('rating')}</th><th scope="col">${said('meaning')}</th><th scope="col">${said('shape')}</th><th scope="col" class="n">${said('number')}</th></tr></thead><tbody>${rows}</tbody></table>`
}
