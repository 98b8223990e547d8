import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { pageFacts } from './page-facts'
import { NO_FACTS, type PageFacts } from './read-text'

const ADDRESS = 'https://herald.example/news/ferry?utm_source=x'

function read(head: string): PageFacts {
  return pageFacts(parseHTML(`<!doctype html><html><head>${head}</head><body></body></html>`).document, ADDRESS)
}
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const meta = (name: string, content: string) => `<meta name="${name}" property="${name}" content="${content}">`

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Ferry service stops',
  datePublished: '2024-03-04T22:10:00-05:00',
  author: { '@type': 'Person', name: 'Ana Lind' },
  publisher: { '@type': 'Organization', name: 'The Herald' },
  inLanguage: 'en-GB',
  url: 'https://herald.example/news/ferry',
}
const SAID: PageFacts = {
  title: 'Ferry service stops',
  publisher: 'The Herald',
  author: 'Ana Lind',
  publishedOn: '2024-03-04',
  language: 'en-GB',
  url: 'https://herald.example/news/ferry',
}

test.each<[string, string, Partial<PageFacts>]>([
  ['all of a news article in JSON-LD, the day in its own zone', jsonLd(ARTICLE), SAID],
  ['an article in a graph', jsonLd({ '@graph': [{ '@type': 'WebSite', name: 'Site' }, ARTICLE] }), SAID],
  ['an article in an array', jsonLd([{ '@type': 'BreadcrumbList' }, ARTICLE]), SAID],
  ['several types at once', jsonLd({ ...ARTICLE, '@type': ['Report', 'NewsArticle'] }), SAID],
  ['JSON-LD before OpenGraph', jsonLd(ARTICLE) + meta('og:title', 'Other') + meta('og:site_name', 'Other'), SAID],
  ['OpenGraph before other meta', meta('dc.title', 'Late') + meta('og:title', 'Early'), { title: 'Early' }],
  [
    'several authors',
    jsonLd({ ...ARTICLE, author: [{ name: 'Ana Lind' }, 'Ben Okoye'] }),
    { author: 'Ana Lind, Ben Okoye' },
  ],
  [
    'people and publisher named once in the graph',
    jsonLd({
      '@graph': [
        { ...ARTICLE, author: { '@id': '#ana' }, publisher: { '@id': '#us' } },
        { '@id': '#ana', '@type': 'Person', name: 'Ana Lind' },
        { '@id': '#us', '@type': 'Organization', name: 'The Herald' },
      ],
    }),
    SAID,
  ],
  [
    'OpenGraph and article meta',
    meta('og:title', 'Ferry') + meta('og:site_name', 'Herald') + meta('article:published_time', '2024-03-04T08:00:00Z'),
    { title: 'Ferry', publisher: 'Herald', publishedOn: '2024-03-04' },
  ],
  [
    'a paper as libraries cite it',
    meta('citation_title', 'Tides') +
      meta('citation_author', 'Okoye, Ben') +
      meta('citation_author', 'Ana Lind') +
      meta('citation_journal_title', 'Acta Maris') +
      meta('citation_publication_date', '2019/7/2'),
    { title: 'Tides', author: 'Ben Okoye, Ana Lind', publisher: 'Acta Maris', publishedOn: '2019-07-02' },
  ],
  [
    'Dublin Core',
    meta('DC.title', 'Report 7') + meta('DC.creator', 'Port Office') + meta('DC.date', '2020-01-31'),
    { title: 'Report 7', author: 'Port Office', publishedOn: '2020-01-31' },
  ],
  [
    'a dataset',
    jsonLd({ '@type': 'Dataset', name: 'Tide heights', datePublished: '2021-05-06' }),
    { title: 'Tide heights', publishedOn: '2021-05-06' },
  ],
  ['the title alone', '<title>Tide tables</title>', { title: 'Tide tables' }],
  ['a day not in the calendar is none', jsonLd({ ...ARTICLE, datePublished: '2024-02-31' }), { publishedOn: null }],
  [
    'a bad day in JSON-LD leaves room for a good one',
    jsonLd({ ...ARTICLE, datePublished: 'soon' }) + meta('date', '2024-03-05'),
    { publishedOn: '2024-03-05' },
  ],
  ['a year before there were newspapers is none', meta('date', '0024-01-01'), { publishedOn: null }],
  [
    'a canonical address within the site',
    '<link rel="canonical" href="/news/ferry">',
    { url: 'https://herald.example/news/ferry' },
  ],
  ['an address that runs code is none', '<link rel="canonical" href="javascript:alert(1)">', { url: null }],
  ['an address with a password is none', '<link rel="canonical" href="https://a:b@herald.example/">', { url: null }],
  ['a language that is no tag is none', meta('og:locale', 'english please'), { language: null }],
  [
    'a title is one line without control characters',
    jsonLd({ ...ARTICLE, headline: 'Ferry\u0000\u0007\n stops\u202f' }),
    { title: 'Ferry stops' },
  ],
  [
    'half of a character is dropped',
    `<script type="application/ld+json">{"@type":"Article","headline":"Ferry \\ud83d"}</script>`,
    { title: 'Ferry' },
  ],
  ['a long title is cut', jsonLd({ ...ARTICLE, headline: 'a'.repeat(9_000) }), { title: 'a'.repeat(500) }],
  [
    'a long publisher is cut, never through a character',
    jsonLd({ ...ARTICLE, publisher: `a${'🌊'.repeat(400)}` }),
    { publisher: `a${'🌊'.repeat(99)}` },
  ],
  [
    'a crowd of authors is cut',
    jsonLd({ ...ARTICLE, author: Array(9_999).fill('Ana') }),
    { author: Array(20).fill('Ana').join(', ') },
  ],
])('%s', (_, head, facts) => expect(read(head)).toMatchObject(facts))

test.each([
  ['no JSON', '<script type="application/ld+json">{"@type":</script>'],
  ['a number', jsonLd(7)],
  [
    'null in every place',
    jsonLd({ '@type': 'Article', headline: null, author: [null], publisher: null, datePublished: 1 }),
  ],
  ['words in place of things', jsonLd({ '@type': 'Article', headline: {}, author: { name: {} }, publisher: [[]] })],
  ['names of every object', jsonLd({ '@type': 'Article', ['__proto__']: { headline: 'x' }, constructor: 1 })],
  ['depth without end', `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`],
  [
    'a graph that holds graphs',
    `<script type="application/ld+json">${'{"@graph":'.repeat(5_000)}1${'}'.repeat(5_000)}</script>`,
  ],
  ['a graph that points to itself', jsonLd({ '@type': 'Article', '@id': '#a', author: { '@id': '#a' } })],
])('hostile JSON-LD says nothing: %s', (_, head) => expect(read(head)).toEqual(NO_FACTS))
