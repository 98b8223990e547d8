import { parseFeed } from '@rowanmanning/feed-parser'
import { expect, test } from 'vitest'
import type { Headline, PublicDesk } from './public-desk'
import { publicFeed } from './public-feed'
import { tongueOf } from './tongue'

const MARKUP = '<img src=x onerror=alert(1)> & ]]> <b>'
const desk: PublicDesk = {
  id: '0190a000-0000-7000-8000-00000000dddd',
  slug: 'wire',
  name: `House ${MARKUP}`,
  colour: null,
  timeZone: 'UTC',
  publicationUrl: null,
}
const place = { desk, base: 'https://x.example/published/wire', tongue: tongueOf('en') }
const at = new Date('2026-03-01T10:00:00Z')
const edition: Headline = {
  ...{ publicationId: '0190a000-0000-7000-8000-00000000aaaa', number: 2, order: 'article', accurate: 'with' },
  ...{ language: 'en', noindex: 'no', publishedAt: at, withdrawnAt: null, editionId: 'e', report: 'WD-1' },
  ...{ title: `Title ${MARKUP}`, titleLanguage: 'en', direction: 'ltr', claims: 1 },
  ...{ ratings: [{ label: `False ${MARKUP}`, count: 1 }], again: `Because ${MARKUP}` },
  ...{ newest: 2, before: null, firstPublishedAt: at },
}

/** What a feed reader draws of a field it is told holds HTML. */
const drawn = (markup: string) =>
  markup.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))

test('in Atom, where titles are told as HTML, what anybody wrote stays text', () => {
  const feed = publicFeed(place, [edition], 'atom')
  for (const [name, words] of [
    ['title', 'Title'],
    ['summary', 'Because'],
  ] as const) {
    const [, told = ''] = new RegExp(`<${name} type="html"><!\\[CDATA\\[(.*?)\\]\\]></${name}>`).exec(feed) ?? []
    expect(told).not.toContain('<')
    expect(drawn(told)).toContain(`${words} ${MARKUP}`)
  }
  expect(parseFeed(feed).items).toHaveLength(1)
})

test('in JSON Feed a title is plain text, and HTML holds no markup of anybody', () => {
  const [entry] = JSON.parse(publicFeed(place, [edition], 'json')).items
  expect(entry.title).toContain(`Title ${MARKUP}`)
  expect(entry.content_html).not.toContain('<')
  expect(drawn(entry.content_html)).toContain(`Because ${MARKUP}`)
})
