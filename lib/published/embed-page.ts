import { html } from '@/lib/exports/html'
import type { Print } from '@/lib/exports/print'
import type { EditionClaim } from '@/lib/reports/edition'
import { houseOf } from './house-of-print'
import { type Place, rootOf } from './public-frame'
import { publicRating } from './public-rating'
import { styleAddress } from './public-style'

/** A claim, its rating and the way to the whole check, for a frame on the article's own page. */
export function embedPage(place: Place, report: string, print: Print, claim: EditionClaim): string {
  const { words, said } = place.tongue
  const own = `${rootOf(place.desk)}/${report}`
  const house = houseOf(print, place, own)
  const address = `${place.base}/${report}/C-${claim.number}`
  const found =
    claim.rating === null ? html`<span>${words.status(claim.status)}</span>` : publicRating(print.content, claim.rating)
  const claimant = words.claimant(claim)
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}" class="embed">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${claim.statement} · ${house.name}</title>
<link rel="canonical" href="${address}">
<link rel="stylesheet" href="${styleAddress(house.colour)}">
</head>
<body class="embed">
<main><p class="over"><span>${words.say('report')}</span><span><bdi>${house.name}</bdi></span></p>
<h1 dir="auto">${claim.statement}</h1>
<p class="big">${found}</p>
${claimant === null ? null : html`<p class="by"><bdi>${claimant}</bdi></p>`}
<p class="by"><a href="${address}" target="_blank" rel="noopener">${said('fullCheck')}</a></p></main>
</body>
</html>
`.markup
}

/** The markup that shows a claim's frame on a page elsewhere; `address` is that of the claim. */
export function embedMarkup(frame: { address: string; title: string; width: number; height: number }): string {
  const { address, title, width, height } = frame
  return html`<iframe src="${address}/embed" title="${title}" width="${width}" height="${height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>`
    .markup
}
