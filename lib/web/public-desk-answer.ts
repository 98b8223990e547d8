import { correctionsPage } from '@/lib/published/corrections-page'
import { indexPage } from '@/lib/published/index-page'
import type { PublicDesk } from '@/lib/published/public-desk'
import { correctionsPolicy, publicDesk } from '@/lib/published/public-desk.store'
import { IN_FEED, publicFeed } from '@/lib/published/public-feed'
import type { Place } from '@/lib/published/public-frame'
import { indexQuery, readIndexFilter } from '@/lib/published/public-index-filter'
import {
  editionsToFind,
  latestEditions,
  publicCorrections,
  publicIndex,
  stampOf,
} from '@/lib/published/public-index.store'
import { changesOf, scaleOf } from '@/lib/published/public-print.store'
import { ratingsPage } from '@/lib/published/ratings-page'
import { IN_SITEMAP, publicSitemap } from '@/lib/published/sitemap'
import { answerPublic, type HowWritten, type PublicAnswer } from './public-answer'
import { nothingHere, pageAnswer, placeOf } from './public-place'
import { Turns } from './turns'

const CORRECTIONS_PAGE = 20
/** Searches look through many words, on the database everybody works with. */
const SEARCHES = new Turns({ atOnce: 2, waiting: 20 })

/** All public reports of a desk, searched and filtered by the query of the address. */
export async function answerIndex(request: Request, slug: string): Promise<Response> {
  const filter = readIndexFilter(new URL(request.url).searchParams)
  const how = filter.words === '' ? {} : { turns: SEARCHES }
  const what = `index${indexQuery(filter)}`
  return ofDesk(request, slug, { what, language: filter.language, how }, async ({ desk }, place) => {
    const narrowed = indexQuery({ ...filter, after: null }) !== '' || filter.after !== null
    return pageAnswer(indexPage(place, await publicIndex(desk, filter), filter), narrowed ? 'yes' : 'no')
  })
}

/** How a desk corrects, and what it corrected. */
export async function answerCorrections(request: Request, slug: string): Promise<Response> {
  const { after } = readIndexFilter(new URL(request.url).searchParams)
  return ofDesk(request, slug, { what: `corrections ${after ?? ''}` }, async ({ desk }, place) => {
    const found = await publicCorrections(desk, after, CORRECTIONS_PAGE + 1)
    const shown = found.slice(0, CORRECTIONS_PAGE)
    const corrections = []
    for (const headline of shown) corrections.push({ headline, changes: await changesOf(headline) })
    const next = found.length > CORRECTIONS_PAGE ? (shown.at(-1)?.publicationId ?? null) : null
    const policy = await correctionsPolicy(desk)
    return pageAnswer(correctionsPage(place, { policy, corrections, next, after }), after === null ? 'no' : 'yes')
  })
}

/** What the ratings of a desk mean. */
export async function answerRatings(request: Request, slug: string): Promise<Response> {
  return ofDesk(request, slug, { what: 'ratings' }, async ({ desk }, place) => {
    const [newest] = await latestEditions(desk, 1)
    return pageAnswer(ratingsPage(place, newest === undefined ? null : await scaleOf(newest)), 'no')
  })
}

/** The editions made public last. */
export async function answerFeed(request: Request, slug: string, format: 'atom' | 'json'): Promise<Response> {
  const type = format === 'atom' ? 'application/atom+xml' : 'application/feed+json'
  return ofDesk(request, slug, { what: `feed ${format}` }, async ({ desk }, place) => ({
    contentType: `${type}; charset=utf-8`,
    body: publicFeed(place, await latestEditions(desk, IN_FEED), format),
  }))
}

/** What search engines may list. */
export async function answerSitemap(request: Request, slug: string): Promise<Response> {
  return ofDesk(request, slug, { what: 'sitemap' }, async ({ desk }, { base }) => ({
    contentType: 'application/xml; charset=utf-8',
    body: publicSitemap(base, await editionsToFind(desk, IN_SITEMAP)),
  }))
}

/** Writes what is made of all a desk made public, and writes it anew as soon as any of that differs. */
async function ofDesk(
  request: Request,
  slug: string,
  { what, language = null, how }: { what: string; language?: string | null; how?: HowWritten },
  write: (of: { desk: PublicDesk }, place: Place) => Promise<PublicAnswer>,
): Promise<Response> {
  const desk = await publicDesk(slug)
  if (desk === null) return nothingHere(request, null)
  const seen = await stampOf(desk)
  const place = placeOf(request, desk, language ?? seen.language)
  const madeOf = [what, place.base, place.tongue.words.language, JSON.stringify(desk), seen.stamp].join(' ')
  return answerPublic(request, madeOf, () => write({ desk }, place), how)
}
