import { dateIn } from './guess-date'

/** What a page declares about its article; each is null when it does not. */
export type HtmlFacts = {
  title: string | null
  byline: string | null
  publisher: string | null
  publishedOn: string | null
  language: string | null
  url: string | null
}

type Thing = Record<string, unknown>

const MOST_NAMES = 20
const ARTICLE_TYPE = /(?:Article|Report|Posting)$/
/** Other things with a title and a day that a page may be about. */
const WORK_TYPE = /(?:CreativeWork|WebPage|Dataset|Book|Thesis|Legislation|Review|Object|Statement|Document)$/

/** Reads what a page declares: JSON-LD first, then OpenGraph and other meta, then what stands on the page. */
export function htmlFacts(document: Document): HtmlFacts {
  const article = articleInJsonLd(document)
  const meta = (names: readonly string[]) => first(names.map((name) => metaContent(document, name)))
  const textOf = (selector: string) => words(document.querySelector(selector)?.textContent)
  const publisher = first([
    nameOf(article.publisher),
    meta(['og:site_name', 'citation_publisher', 'citation_journal_title', 'application-name', 'dc.publisher']),
  ])
  const dates = [
    words(article.datePublished),
    meta([
      'article:published_time',
      'citation_publication_date',
      'citation_online_date',
      'citation_date',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.date',
      'pubdate',
      'parsely-pub-date',
      'sailthru.date',
    ]),
    words(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    textOf('time'),
  ]
  return {
    title: first([
      words(article.headline),
      meta(['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title']),
      words(article.name),
      textOf('h1'),
      withoutPublisher(textOf('title'), publisher),
    ]),
    byline: first(
      [
        namesOf(article.author),
        citedAuthors(document),
        notAnAddress(meta(['author', 'article:author', 'parsely-author', 'dc.creator', 'byl'])),
        textOf('[rel="author"], [itemprop="author"], .byline, .author'),
      ].map(withoutBy),
    ),
    publisher,
    publishedOn: first(dates.map((date) => (date ? dateIn(date) : null))),
    language: first([
      languageTag(words(article.inLanguage)),
      languageTag(document.documentElement?.getAttribute('lang')),
      languageTag(meta(['og:locale', 'content-language', 'dc.language'])),
    ]),
    url: first([
      webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
      webAddress(metaContent(document, 'og:url')),
      webAddress(words(article.url)),
    ]),
  }
}

function articleInJsonLd(document: Document): Thing {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]')).slice(0, 20)
  const things = scripts.flatMap((script) => thingsIn(parsed(script.textContent ?? ''), 4))
  const ofType = (type: RegExp) =>
    things.find((thing) => [thing['@type']].flat().some((name) => typeof name === 'string' && type.test(name)))
  const found = ofType(ARTICLE_TYPE) ?? ofType(WORK_TYPE) ?? {}
  return { ...found, author: spelledOut(found.author, things), publisher: spelledOut(found.publisher, things) }
}

/** A graph names people and publishers once and points to them elsewhere. */
function spelledOut(value: unknown, things: readonly Thing[]): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_NAMES).map((each) => spelledOut(each, things))
  if (!isThing(value) || value.name !== undefined || typeof value['@id'] !== 'string') return value
  return things.find((thing) => thing['@id'] === value['@id'] && thing.name !== undefined) ?? value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth === 0) return []
  if (Array.isArray(value)) return value.flatMap((each) => thingsIn(each, depth - 1))
  if (!isThing(value)) return []
  return [value, ...thingsIn(value['@graph'], depth - 1), ...thingsIn(value.mainEntity, depth - 1)]
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function metaContent(document: Document, name: string): string | null {
  const found = Array.from(document.querySelectorAll('meta')).find((meta) =>
    ['property', 'name', 'itemprop', 'http-equiv'].some((key) => meta.getAttribute(key)?.toLowerCase() === name),
  )
  return words(found?.getAttribute('content'))
}

/** One declaration each, most of them with the family name first. */
function citedAuthors(document: Document): string | null {
  const authors = Array.from(document.querySelectorAll('meta[name="citation_author"]')).slice(0, MOST_NAMES)
  const names = authors.map((meta) => words(meta.getAttribute('content'))).filter((name) => name !== null)
  return names.length > 0 ? names.map(givenNameFirst).join(', ') : null
}

function givenNameFirst(name: string): string {
  const [family, given, ...more] = name.split(', ')
  return given && more.length === 0 ? `${given} ${family}` : name
}

function nameOf(value: unknown): string | null {
  const thing: unknown = Array.isArray(value) ? value[0] : value
  return isThing(thing) ? words(thing.name) : words(thing)
}

function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .slice(0, MOST_NAMES)
    .map(nameOf)
    .filter((name) => name !== null)
  return names.length > 0 ? names.join(', ') : null
}

function words(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const line = value.replace(/\s+/g, ' ').trim()
  return line === '' ? null : line.slice(0, 500)
}

function withoutPublisher(title: string | null, publisher: string | null): string | null {
  if (!title) return null
  const [head = title, ...rest] = title.split(/\s+[|–—»·]\s+|\s+-\s+/)
  const tail = rest.at(-1)
  return tail && (tail === publisher || tail.split(' ').length <= 3)
    ? title.slice(0, title.lastIndexOf(tail)).replace(/[\s|–—»·-]+$/, '')
    : tail
      ? title
      : head
}

function withoutBy(byline: string | null): string | null {
  return byline ? byline.replace(/^(?:by|written by|par|von|por|بقلم)[:：]?\s+/iu, '').slice(0, 200) : null
}

function notAnAddress(value: string | null): string | null {
  return value && /^https?:/.test(value) ? null : value
}

function languageTag(value: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales((value ?? '').trim().replace('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

function webAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value) ? new URL(value).href : null
}

function first(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null
}
