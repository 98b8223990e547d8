import { Html, html } from '@/lib/exports/html'
import type { PublicDesk } from './public-desk'
import { styleAddress } from './public-style'
import type { Tongue } from './tongue'

/** Whose page it is, where the public finds it, and in which language it is said. */
export type Place = { desk: PublicDesk; base: string; tongue: Tongue }

/** The look of the house: of an edition as it was frozen, else of the desk as it is. */
export type House = {
  name: string
  colour: string | null
  logo: { address: string; width: number; height: number } | null
}

export type PublicPage = {
  place: Place
  house: House
  title: string
  description: string
  /** Under the base, "/WD-2024-017/C-3"; "" for the index. */
  path: string
  /** The page this one is a form of, when that is another. */
  canonical?: string
  noindex: 'yes' | 'no'
  /** Of a picture beside its address when it is passed on; under the base. */
  picture?: { path: string; said: string }
  /** More of the head: alternate forms, what machines read. */
  head?: Html | null
  /** Where an error of this page is reported; null where that makes no sense. */
  reportError: string | null
  body: Html
}

/** Where pages of a desk lie on this installation. */
export function rootOf({ slug }: PublicDesk): string {
  return `/published/${slug}`
}

/** A page anybody may read: whole, with no script and nothing from elsewhere. */
export function publicPage(page: PublicPage): string {
  const { place, house, title, body, noindex } = page
  const { words, said } = place.tongue
  const root = rootOf(place.desk)
  const whole = title === house.name ? title : `${title} · ${house.name}`
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${whole}</title>
<meta name="description" content="${page.description}">
${noindex === 'yes' ? html`<meta name="robots" content="noindex">\n` : null}<link rel="canonical" href="${place.base}${page.canonical ?? page.path}">
<link rel="stylesheet" href="${styleAddress(house.colour)}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" href="${root}/feed.atom" title="${said('feedTitle', { house: house.name })}">
<link rel="alternate" type="application/feed+json" href="${root}/feed.json" title="${said('feedTitle', { house: house.name })}">
${openGraph(page)}${page.head ?? null}</head>
<body>
<a class="skip" href="#main">${said('skip')}</a>
<header class="top"><a class="house" href="${root}">${logoHtml(page)}<bdi>${house.name}</bdi></a>
<nav aria-label="${said('menu')}"><a href="${root}">${said('allReports')}</a><a href="${root}/corrections">${said('corrections')}</a><a href="${root}/ratings">${said('howWeRate')}</a></nav></header>
<main id="main">
${body}
</main>
<footer class="foot">${page.reportError === null ? null : html`<a href="${page.reportError}" rel="nofollow">${said('reportError')}</a>`}<a href="${root}/corrections">${said('policy')}</a><a href="${root}/feed.atom">${said('feed')}</a></footer>
</body>
</html>
`.markup
}

function logoHtml({ house, place }: PublicPage): Html | null {
  if (house.logo === null) return null
  const { address, width, height } = house.logo
  return html`<img src="${address}" width="${width}" height="${height}" alt="${place.tongue.said('logoOf', { house: house.name })}">`
}

function openGraph({ place, house, title, description, path, canonical, picture }: PublicPage): Html {
  const shown =
    picture === undefined
      ? html`<meta name="twitter:card" content="summary">\n`
      : html`<meta property="og:image" content="${place.base}${picture.path}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:alt" content="${picture.said}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image" content="${place.base}${picture.path}">
`
  return html`<meta property="og:type" content="article">
<meta property="og:site_name" content="${house.name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${place.base}${canonical ?? path}">
${shown}`
}

/** A page that only says something: that there is nothing, or that it was taken back. */
export function sentencePage(place: Place | null, said: { title: string; sentence: string }): string {
  if (place !== null) {
    const house = { name: place.desk.name, colour: place.desk.colour, logo: null }
    const body = html`<h1>${said.title}</h1><p>${said.sentence}</p><p><a href="${rootOf(place.desk)}">${place.tongue.said('allReports')}</a></p>`
    const about = {
      title: said.title,
      description: said.sentence,
      path: '',
      noindex: 'yes',
      reportError: null,
    } as const
    return publicPage({ ...about, place, house, body })
  }
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title}</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${styleAddress(null)}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<main id="main"><h1>${said.title}</h1><p>${said.sentence}</p></main>
</body>
</html>
`.markup
}

/** What machines read in a page; `json` is inert already: it cannot end the element it stands in. */
export function jsonInPage(json: string): Html {
  return new Html(`<script type="application/ld+json">${json}</script>\n`)
}
