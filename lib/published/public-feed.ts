import { Feed } from 'feed'
import { html } from '@/lib/exports/html'
import type { Headline } from './public-desk'
import { type Place } from './public-frame'
import { tongueOf } from './tongue'

export const IN_FEED = 50

/** The editions made public last, corrections among them, as Atom or JSON Feed 1; an entry is its edition's for good, wherever the desk moves. */
export function publicFeed(place: Place, editions: readonly Headline[], format: 'atom' | 'json'): string {
  const { desk, base, tongue } = place
  const updated = editions[0]?.publishedAt ?? new Date(0)
  const feed = new Feed({
    id: `urn:uuid:${desk.id}`,
    title: tongue.said('feedTitle', { house: desk.name }),
    description: tongue.said('feedTitle', { house: desk.name }),
    link: base,
    language: tongue.words.language,
    updated,
    generator: 'Plumbline',
    author: { name: desk.name, link: base },
    feedLinks: { atom: `${base}/feed.atom`, json: `${base}/feed.json` },
  })
  for (const edition of editions) feed.addItem(entryOf(place, edition, format))
  return format === 'atom' ? feed.atom1() : feed.json1()
}

function entryOf({ desk, base }: Place, edition: Headline, format: 'atom' | 'json'): Parameters<Feed['addItem']>[0] {
  const { said, words } = tongueOf(edition.language)
  const corrects = edition.number > 1 && edition.again !== null
  const given = edition.ratings.filter(({ count }) => count > 0)
  const found = given.map(({ label, count }) => `${label} ${words.number(count)}`).join(', ')
  const told = [
    corrects ? oneLine(edition.again ?? '') : null,
    `${said('claimCount', { count: edition.claims })}${found === '' ? '' : `: ${found}`}`,
  ]
  const title = printable(corrects ? said('correctionOf', { title: oneLine(edition.title) }) : oneLine(edition.title))
  return {
    id: `urn:uuid:${edition.editionId}`,
    title: format === 'atom' ? asHtml(title) : title,
    link: `${base}/${edition.report}/edition-${edition.number}`,
    description: asHtml(printable(told.filter((line) => line !== null).join(' · '))),
    date: edition.publishedAt,
    published: edition.before === null ? edition.publishedAt : edition.firstPublishedAt,
    author: [{ name: desk.name, link: base }],
  }
}

/** The feed is written by a library that says of summaries, and of titles in Atom, that they are HTML: readers draw them as such. */
function asHtml(text: string): string {
  return html`${text}`.markup
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Without the control characters XML 1.0 has no way to write. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
}
