import { parseFeed } from '@rowanmanning/feed-parser'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { addComment } from '@/lib/comments/add-comment.command'
import { db } from '@/lib/db/client'
import { claimReviewFindings, claimReviewsIn } from '@/lib/exports/claimreview-rules'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { workAsApp } from '@/lib/testing/as-app'
import { aClaim, aDesk, anArticle, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { askPublic } from '@/lib/testing/public-door'
import { makePublic } from './make-public.command'
import { makePublicInput } from './make-public.input'
import { takeBack } from './take-back.command'
import { takeBackInput } from './take-back.input'

/** Stands in all that must not get out. */
const PLANT = 'quillwort'
const REASON = 'The presses roll at midnight.'

let desk: TestDesk
let editor: Actor
let reviewer: Actor
let article: TestArticle
let slug: string
let number: string
let reportId: string
let claim: Awaited<ReturnType<typeof aClaim>>

async function publish(of: TestArticle, afterEdition: number, again: string | null = null) {
  const asked = { articleId: of.articleId, afterEdition, blockersReason: REASON, again: again ?? '' }
  return publishEdition(editor, publishEditionInput.parse(asked))
}

async function makeEditionPublic(edition: number, more: Record<string, string> = {}, report = reportId) {
  const chosen = { order: 'article', accurate: 'with', language: 'en', ...more }
  return makePublic(editor, makePublicInput.parse({ reportId: report, edition, ...chosen }))
}

/** As a claim that was reopened, edited and settled again would stand. */
async function stateAs(statement: string): Promise<void> {
  await db().claim.update({ where: { id: claim.id }, data: { statement } })
}

const text = async (path: string) => (await askPublic(path)).text()

beforeAll(async () => {
  await workAsApp()
  desk = await aDesk()
  slug = `wire-${desk.id.slice(-12)}`
  await db().desk.update({ where: { id: desk.id }, data: { publishes: true, slug, correctionsPolicy: 'We say so.' } })
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  article = await anArticle(editor, { url: 'https://post.example/bridge' })
  const people = { reviewer, editor }
  claim = await aClaim(desk, people, article, { status: 'settled', rating: 'Needs context' })
  await aClaim(desk, people, article, { status: 'settled', words: '2.3 million euros', rating: 'Accurate' })
  await aClaim(desk, people, article, { status: 'open', words: 'Nobody was hurt' })
  await plantOnTheDesk()

  const first = await publish(article, 0)
  number = first.number
  reportId = first.reportId
  await makeEditionPublic(1)
  await stateAs(`The ${PLANT} stole the bolts of the bridge.`)
  await publish(article, 1, `A sentence about the ${PLANT}.`)
  await stateAs('Engineers found 14 cracked bolts in the harbour bridge.')
  await publish(article, 2, 'A reader counted again, and was right.')
})

/** What the desk said among itself: a note, a comment, why a passage was marked, a draft of another article. */
async function plantOnTheDesk(): Promise<void> {
  await db().evidence.update({ where: { id: claim.evidenceIds[0] ?? '' }, data: { note: PLANT } })
  await addComment(reviewer, { text: `Ask about the ${PLANT}.`, at: { on: 'claim', id: claim.id } })
  const where = { versionId: article.versionId, number: 6 }
  const passage = await db().passage.findFirstOrThrow({ where })
  await markPassage(reviewer, { passageId: passage.id, kind: 'opinion', reason: `As the ${PLANT} says.` })
  await anArticle(editor, { title: `What the ${PLANT} did`, text: `The ${PLANT} did it.` })
}

/** Every address there is of the desk, and of what it did not make public. */
function addresses(): string[] {
  const own = `/published/${slug}/${number}`
  const parts = ['', ...[1, 2, 3].map((n) => `/edition-${n}`), ...[1, 2, 3, 4].map((n) => `/C-${n}`)]
  const files = [1, 2, 3].flatMap((n) =>
    ['html', 'csv', 'md', 'json', 'claimreview', 'factcheck', 'pdf', 'docx', 'bundle'].map(
      (format) => `${own}/edition-${n}/export/${format}`,
    ),
  )
  return [
    ...['', '/corrections', '/ratings', '/feed.atom', '/feed.json', '/sitemap.xml', `?q=${PLANT}`].map(
      (path) => `/published/${slug}${path}`,
    ),
    ...parts.map((part) => own + part),
    ...[1, 2, 3].map((n) => `${own}/C-${n}/embed`),
    ...['/image.png', '/C-1/image.png', '/C-99/image.png'].map((path) => own + path),
    ...[1, 2, 3].map((n) => `${own}/edition-${n}/logo.png`),
    ...files,
    ...[1, 2].map((n) => `/published/oembed?url=${encodeURIComponent(`http://checks.example${own}/C-${n}`)}`),
  ]
}

describe('only what was made public is reachable', () => {
  test('edition 1 is, and nothing of the two after it', async () => {
    expect((await askPublic(`/published/${slug}/${number}`)).status).toBe(200)
    expect((await askPublic(`/published/${slug}/${number}/edition-2`)).status).toBe(404)
    expect((await askPublic(`/published/${slug}/${number}/edition-3`)).status).toBe(404)
    expect(await text(`/published/${slug}/${number}/C-1`)).toContain('It is said: 14 cracked bolts.')
  })

  test('at no address stands a word of a note, a comment, a mark, another article or an edition in between', async () => {
    await makeEditionPublic(3)
    for (const path of addresses()) {
      const answer = await askPublic(path)
      const body = (await answer.text()).replace(`q=${PLANT}`, '').replaceAll(`value="${PLANT}"`, '')
      expect(`${path} ${body.includes(PLANT)}`).toBe(`${path} false`)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  test('another desk has none of it under its own word, and a desk that stops publishing has nothing', async () => {
    const other = await aDesk()
    await db().desk.update({ where: { id: other.id }, data: { publishes: true, slug: `other-${other.id.slice(-12)}` } })
    expect((await askPublic(`/published/other-${other.id.slice(-12)}/${number}`)).status).toBe(404)
    expect((await askPublic(`/published/other-${other.id.slice(-12)}`)).status).toBe(200)
    await db().desk.update({ where: { id: desk.id }, data: { publishes: false } })
    for (const path of addresses()) expect((await askPublic(path)).status, path).toBe(404)
    await db().desk.update({ where: { id: desk.id }, data: { publishes: true } })
  })

  test('a word that is none, and one with a NUL or a quote in it, find nothing', async () => {
    for (const word of ['no-such-desk', "o'brien", '%00', '..%2f..', '%E2%80%AE'])
      expect((await askPublic(`/published/${word}`)).status, word).toBe(404)
    for (const part of ['C-0', 'C-99', 'edition-0', 'edition-99', 'C-1x', "'"])
      expect((await askPublic(`/published/${slug}/${number}/${part}`)).status, part).toBe(404)
  })
})

describe('the pages', () => {
  test('a superseded edition says so at its top, leads to the newest, and tells what changed', async () => {
    const page = await text(`/published/${slug}/${number}/edition-1`)
    expect(page).toContain('This edition is superseded by edition 3')
    expect(page).toContain(`<link rel="canonical" href="http://checks.example/published/${slug}/${number}">`)
    expect(page).toContain('Engineers found 14 cracked bolts in the harbour bridge.')
    expect(await text(`/published/${slug}/${number}/edition-3`)).not.toContain('is superseded')
  })

  test('a claim has exactly one ClaimReview, valid, under its own address; one that is not settled has none', async () => {
    const page = await text(`/published/${slug}/${number}/C-1`)
    const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => json)
    const reviews = blocks.flatMap((json) => claimReviewsIn(json ?? '') ?? [])
    expect(reviews).toHaveLength(1)
    const url = `http://checks.example/published/${slug}/${number}/C-1`
    expect(reviews[0]).toMatchObject({ url, reviewRating: { alternateName: 'Needs context', ratingValue: 3 } })
    expect(claimReviewFindings(reviews[0] ?? {}, 'checks.example').filter(({ level }) => level === 'error')).toEqual([])
    expect(await text(`/published/${slug}/${number}/C-3`)).not.toContain('<script')
  })

  test('a claim and a report have a picture for whoever passes them on', async () => {
    const page = await text(`/published/${slug}/${number}/C-1`)
    const [, picture = ''] = /<meta property="og:image" content="http:\/\/checks\.example([^"]+)"/.exec(page) ?? []
    const answer = await askPublic(picture)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    const again = await askPublic(picture, { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  test('a claim says what was corrected in it, and why', async () => {
    const page = await text(`/published/${slug}/${number}/C-1`)
    expect(page).toContain('A reader counted again, and was right.')
    expect(page).toContain('It is said: 14 cracked bolts.')
    const corrections = await text(`/published/${slug}/corrections`)
    expect(corrections).toContain('We say so.')
    expect(corrections).toContain('A reader counted again, and was right.')
  })

  test('the scale stands with its meanings and numbers', async () => {
    const page = await text(`/published/${slug}/ratings`)
    expect(page).toContain('We found it misleading.')
    expect(page).toContain('1 is falsest and 5 is truest')
  })

  test.each([
    ['a word', 'harbour', 1],
    ['a word with a letter too few', 'habour', 1],
    ['two letters changed about', 'harbuor', 1],
    ['who wrote it', 'Nora Salmi', 1],
    ['a word that stands nowhere', 'zeppelin', 0],
    ['signs that mean something to PostgreSQL', "%_\\'", 0],
  ])('the index finds %s', async (_what, words, found) => {
    const page = await text(`/published/${slug}?q=${encodeURIComponent(words)}`)
    expect(page).toContain(found === 1 ? '1 report fits.' : 'No report fits.')
  })

  test.each([
    ['its rating', 'rating=Needs+context', 1],
    ['a rating nothing has', 'rating=False', 0],
    ['a part of a rating', 'rating=Needs', 0],
    ['this year', `when=${new Date().getUTCFullYear()}`, 1],
    ['another year', 'when=1999', 0],
    ['its language', 'language=en', 1],
  ])('the index is narrowed down to %s', async (_what, query, found) => {
    const page = await text(`/published/${slug}?${query}`)
    expect(page.includes(`href="/published/${slug}/${number}"`)).toBe(found === 1)
  })
})

describe('feeds, sitemap and oEmbed', () => {
  test('the Atom feed is read by a parser that is not ours, corrections told', async () => {
    const answer = await askPublic(`/published/${slug}/feed.atom`)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = parseFeed(await answer.text())
    expect(feed).toMatchObject({ title: 'Fact checks by Foreign desk', url: `http://checks.example/published/${slug}` })
    expect(feed.items).toHaveLength(2)
    const [correction, first] = feed.items
    expect(correction?.title).toBe('Correction: Harbour bridge closed for a year')
    expect(correction?.url).toBe(`http://checks.example/published/${slug}/${number}/edition-3`)
    expect(correction?.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(first?.title).toBe('Harbour bridge closed for a year')
    expect(correction?.published).toEqual(first?.published)
    expect(Number(correction?.updated)).toBeGreaterThan(Number(correction?.published))
  })

  test('the JSON feed says the same in the words of JSON Feed', async () => {
    const answer = await askPublic(`/published/${slug}/feed.json`)
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = JSON.parse(await answer.text())
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/)
    const atom = parseFeed(await text(`/published/${slug}/feed.atom`))
    expect(feed.items.map(({ id, title, url }: Record<string, string>) => ({ id, title, url }))).toEqual(
      atom.items.map(({ id, title, url }) => ({ id, title, url })),
    )
    expect(feed.items.map(({ date_modified: at }: Record<string, string>) => at)).toEqual(
      atom.items.map(({ updated }) => updated?.toISOString()),
    )
  })

  test('an entry keeps its id when the desk moves', async () => {
    const ids = async () => parseFeed(await text(`/published/${slug}/feed.atom`)).items.map(({ id }) => id)
    const before = await ids()
    const moved = `moved-${desk.id.slice(-12)}`
    await db().desk.update({ where: { id: desk.id }, data: { slug: moved } })
    const home = slug
    slug = moved
    expect(await ids()).toEqual(before)
    expect((await askPublic(`/published/${home}/${number}`)).status).toBe(404)
    slug = home
    await db().desk.update({ where: { id: desk.id }, data: { slug } })
  })

  test('the sitemap lists the report', async () => {
    expect(await text(`/published/${slug}/sitemap.xml`)).toContain(`/published/${slug}/${number}</loc>`)
  })

  const oembed = (path: string, more = '') =>
    askPublic(`/published/oembed?url=${encodeURIComponent(`http://checks.example${path}`)}${more}`)

  test('a claim is a frame no larger than asked for', async () => {
    const answer = await oembed(`/published/${slug}/${number}/C-1`, '&maxwidth=300&maxheight=200')
    expect(answer.headers.get('content-type')).toContain('application/json')
    const told = await answer.json()
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 300, height: 200, provider_name: 'Foreign desk' })
    expect(told.html).toContain(`src="http://checks.example/published/${slug}/${number}/C-1/embed"`)
    const xml = await oembed(`/published/${slug}/${number}/C-1`, '&format=xml')
    expect(await xml.text()).toContain('<type>rich</type>')
  })

  test('a report is a link', async () => {
    expect(await (await oembed(`/published/${slug}/${number}`)).json()).toMatchObject({ type: 'link', version: '1.0' })
  })

  test.each([
    ['a form that is not given out', () => `/published/${slug}/${number}/C-1`, '&format=yaml', 501],
    ['what lies behind the sign-in', () => '/reports', '', 401],
    ['a claim that is not there', () => `/published/${slug}/${number}/C-99`, '', 404],
    ['an edition that was never public', () => `/published/${slug}/ND-1/C-1`, '', 404],
  ])('%s', async (_what, path, more, status) => {
    expect((await oembed(path(), more)).status).toBe(status)
  })

  test('an address of somebody else is not ours to show', async () => {
    const elsewhere = await askPublic('/published/oembed?url=https%3A%2F%2Fexample.org%2Fx')
    expect(elsewhere.status).toBe(404)
  })
})

describe('kept, and never behind', () => {
  test('what a reader has is not sent again, until a correction is public: then the very next answer is that', async () => {
    const another = await anArticle(editor, { text: 'The pier lost 9 planks.', title: 'Nine planks' })
    const { reportId: report, number: of } = await publish(another, 0)
    await makeEditionPublic(1, {}, report)
    const before = await askPublic(`/published/${slug}/${of}`)
    expect(before.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const etag = before.headers.get('etag') ?? ''
    const again = await askPublic(`/published/${slug}/${of}`, { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')

    await publish(another, 1, 'We had counted eight of them twice.')
    expect((await askPublic(`/published/${slug}/${of}`, { 'if-none-match': etag })).status).toBe(304)
    await makeEditionPublic(2, {}, report)
    const after = await askPublic(`/published/${slug}/${of}`, { 'if-none-match': etag })
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('We had counted eight of them twice.')
  })

  test('a server process that wrote a page before shows a correction that another one made public', async () => {
    const another = await anArticle(editor, { text: 'The ferry has 3 engines.', title: 'Three engines' })
    const { reportId: report, number: of } = await publish(another, 0)
    await makeEditionPublic(1, {}, report)
    vi.resetModules()
    const elsewhere = await import('@/lib/testing/public-door')
    const path = `/published/${slug}/${of}`
    expect(elsewhere.askPublic).not.toBe(askPublic)
    expect((await elsewhere.askPublic(path)).headers.get('etag')).toBe((await askPublic(path)).headers.get('etag'))
    await publish(another, 1, 'It has two engines and a spare one.')
    await makeEditionPublic(2, {}, report)
    for (const ask of [elsewhere.askPublic, askPublic])
      expect(await (await ask(path)).text()).toContain('It has two engines and a spare one.')
  })

  test('what was taken back is gone at once, with the day; the edition before it is the newest again', async () => {
    const back = (edition: number) =>
      takeBack(editor, takeBackInput.parse({ reportId, edition, reason: `It named the ${PLANT}.` }))
    await back(3)
    const gone = await askPublic(`/published/${slug}/${number}/edition-3`)
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain('This was taken back on')
    expect(await text(`/published/${slug}/${number}`)).toContain('It is said: 14 cracked bolts.')
    await back(1)
    for (const part of ['', '/edition-1', '/C-1', '/C-1/embed', '/edition-1/export/json']) {
      const answer = await askPublic(`/published/${slug}/${number}${part}`)
      expect(answer.status, part).toBe(410)
      expect(await answer.text()).not.toContain(PLANT)
    }
  })

  test('claims that are left out have no page', async () => {
    await makeEditionPublic(1, { accurate: 'without', language: 'ar', noindex: 'yes' })
    expect((await askPublic(`/published/${slug}/${number}/C-2`)).status).toBe(404)
    const page = await askPublic(`/published/${slug}/${number}/C-1`)
    expect(page.headers.get('x-robots-tag')).toBe('noindex')
    const body = await page.text()
    expect(body).toContain('<html lang="ar" dir="rtl">')
    expect(body).toContain('<meta name="robots" content="noindex">')
    expect(await text(`/published/${slug}/sitemap.xml`)).not.toContain(`${number}</loc>`)
  })
})

describe('the style sheet and the fonts', () => {
  test('are kept for good under an address that changes with them', async () => {
    const page = await text(`/published/${slug}`)
    const sheet = /href="(\/published\/style\.css[^"]*)"/.exec(page)?.[1] ?? ''
    const answer = await askPublic(sheet.replaceAll('&#38;', '&'))
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect((await askPublic('/published/style.css')).headers.get('cache-control')).not.toContain('immutable')
    expect((await askPublic('/published/fonts/inter.woff2')).headers.get('content-type')).toBe('font/woff2')
    expect((await askPublic('/published/fonts/..%2f..%2fpackage.json')).status).toBe(404)
  })
})
