import { LANGUAGE_NAMES } from '@/lib/exports/label-language'
import { type Html, html } from '@/lib/exports/html'
import type { Facet, Headline, PublicIndex } from './public-desk'
import { type Place, publicPage, rootOf } from './public-frame'
import { type IndexFilter, indexQuery } from './public-index-filter'

/** All public reports of a desk, newest first, narrowed down by a filter that stands in the address. */
export function indexPage(place: Place, index: PublicIndex, filter: IndexFilter): string {
  const { desk, tongue } = place
  const { said } = tongue
  const unfiltered = indexQuery({ ...filter, after: null }) === ''
  const title = said('feedTitle', { house: desk.name })
  return publicPage({
    place,
    house: { name: desk.name, colour: desk.colour, logo: null },
    title,
    description: said('counted', { count: index.all }),
    path: indexQuery(filter),
    canonical: '',
    noindex: unfiltered ? 'no' : 'yes',
    reportError: null,
    body: html`<h1>${said('indexTitle')}</h1>
<p class="dek">${unfiltered ? (index.all === 0 ? said('nothingYet') : said('counted', { count: index.all })) : said('found', { count: index.count })}</p>
${index.all === 0 ? null : formHtml(place, index, filter)}
${index.all > 0 && index.count === 0 ? html`<p>${said('nothingFits')} <a href="${rootOf(desk)}">${said('allReports')}</a></p>` : null}
<ul class="list">${index.reports.map((report) => rowHtml(place, report))}</ul>
${betweenHtml(place, index, filter)}`,
  })
}

function formHtml({ desk, tongue }: Place, index: PublicIndex, filter: IndexFilter): Html {
  const { said, words } = tongue
  const years = yearsOf(index.months)
  const when = [...years, ...index.months].sort((a, b) => (a.value < b.value ? 1 : -1))
  const language = (code: string) => Object.entries(LANGUAGE_NAMES).find(([known]) => known === code)?.[1] ?? code
  return html`<form action="${rootOf(desk)}" method="get" role="search">
<div class="wide"><label for="q">${said('search')}</label><input id="q" name="q" type="search" value="${filter.words}" placeholder="${said('searchHint')}" dir="${filter.words === '' ? words.direction : 'auto'}" maxlength="200"></div>
${choiceHtml('rating', words.say('rating'), index.ratings, filter.rating, tongue.said, (value) => value)}
${choiceHtml('when', said('when'), when, filter.when, tongue.said, (value) => value)}
${index.languages.length < 2 && filter.language === null ? null : choiceHtml('language', said('language'), index.languages, filter.language, tongue.said, language)}
<button type="submit">${said('find')}</button>
</form>`
}

function choiceHtml(
  name: string,
  label: string,
  facets: readonly Facet[],
  chosen: string | null,
  said: Place['tongue']['said'],
  spoken: (value: string) => string,
): Html {
  const known = facets.some(({ value }) => value === chosen)
  const all = chosen === null || known ? facets : [{ value: chosen, count: 0 }, ...facets]
  const options = all.map(({ value, count }) => {
    const words = said('withCount', { name: spoken(value), count })
    return value === chosen
      ? html`<option value="${value}" selected>${words}</option>`
      : html`<option value="${value}">${words}</option>`
  })
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${said('any')}</option>${options}</select></div>`
}

/** Each year that has several months, with all of them. */
function yearsOf(months: readonly Facet[]): Facet[] {
  const years = new Map<string, number[]>()
  for (const { value, count } of months) years.set(value.slice(0, 4), [...(years.get(value.slice(0, 4)) ?? []), count])
  return [...years].flatMap(([value, counts]) =>
    counts.length < 2 ? [] : [{ value, count: counts.reduce((sum, count) => sum + count, 0) }],
  )
}

function rowHtml({ desk, tongue }: Place, report: Headline): Html {
  const { said, day, words } = tongue
  const given = report.ratings.filter(({ count }) => count > 0)
  return html`<li><p class="over"><span><bdi>${report.report}</bdi></span><span>${said('editionOn', { number: report.number, day: day(report.publishedAt, desk.timeZone) })}</span></p>
<h2 lang="${report.titleLanguage}" dir="${report.direction}"><a class="t" href="${rootOf(desk)}/${report.report}">${report.title}</a></h2>
<p class="small counts"><span>${said('claimCount', { count: report.claims })}</span>${given.map(({ label, count }) => html`<span><bdi>${label}</bdi> ${words.number(count)}</span>`)}</p></li>
`
}

function betweenHtml({ desk, tongue }: Place, { next }: PublicIndex, filter: IndexFilter): Html | null {
  if (next === null && filter.after === null) return null
  const { said } = tongue
  const root = rootOf(desk)
  const newest =
    filter.after === null
      ? html`<span></span>`
      : html`<a href="${root}${indexQuery({ ...filter, after: null })}">${said('newest')}</a>`
  const older =
    next === null
      ? null
      : html`<a rel="next" href="${root}${indexQuery({ ...filter, after: next })}">${said('older')}</a>`
  return html`<nav class="between" aria-label="${said('allReports')}">${newest}${older}</nav>`
}
