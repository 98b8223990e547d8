import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import type { ExportOf } from '@/lib/exports/export-file-of'
import { EXPORT_FORMATS, type ExportFormat, LONG_FORMATS, SHORT_FORMATS } from '@/lib/exports/export-format'
import { exportPreview } from '@/lib/exports/export-preview.query'
import { DEFAULT_OPTIONS } from '@/lib/exports/print-options'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { aClaim, aDesk, anArticle, aPerson } from '@/lib/testing/builders'
import { makeExport } from '@/lib/worker/make-export.task'
import { askForExport, handOutExport } from './export-answer'
import { exportFrame } from './export-frame'

let viewer: Actor
let stranger: Actor
let edition: ExportOf
let draft: ExportOf

beforeAll(async () => {
  const desk = await aDesk()
  await db().desk.update({ where: { id: desk.id }, data: { publicationUrl: 'https://checks.example.org' } })
  const editor = await aPerson(desk, 'editor')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'admin')
  const article = await anArticle(editor)
  const { articleId } = article
  await aClaim(desk, { editor, reviewer: await aPerson(desk, 'reviewer') }, article, { status: 'settled' })
  const blockersReason = 'The bridge opens tomorrow and readers ask.'
  const { reportId } = await publishEdition(editor, publishEditionInput.parse({ articleId, blockersReason }))
  edition = { kind: 'edition', reportId, edition: 1 }
  draft = { kind: 'article-draft', articleId }
})

type Sent = { query?: string; accept?: string; site?: string; body?: Record<string, string> }

function request(method: 'GET' | 'POST', { query = '', accept = '*/*', site = 'same-origin', body }: Sent = {}) {
  return new Request(`http://desk.example/somewhere${query}`, {
    method,
    headers: { accept, 'sec-fetch-site': site },
    ...(body === undefined ? {} : { body: new URLSearchParams(body) }),
  })
}
const JSON_ONLY = 'application/json'
const PAGE = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8'
const get = (of: ExportOf, format: ExportFormat, sent: Sent = {}) =>
  handOutExport(viewer, request('GET', sent), { of, format })
const ask = (of: ExportOf, format: ExportFormat, sent: Sent = {}) =>
  askForExport(viewer, request('POST', { accept: JSON_ONLY, ...sent }), { of, format })
const filesMade = () => db().exportFile.count()
async function work(): Promise<void> {
  const waiting = await db().exportFile.findMany({ where: { endedAt: null }, select: { id: true } })
  for (const { id } of waiting) await makeExport({ exportFileId: id }, { stop: new AbortController().signal })
}

describe('what is written at once', () => {
  test.each(SHORT_FORMATS)('is handed out by GET as %s, to be saved and by nobody to be kept', async (format) => {
    const answer = await get(edition, format, { query: '?audience=desk&language=ar' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[A-Z]+-\d{4}-\d{3}-edition-1-desk-ar\./,
    )
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect((await answer.text()).length).toBeGreaterThan(50)
  })

  test('as JSON names its own hash', async () => {
    const answer = await get(edition, 'json')
    const hash = createHash('sha256')
      .update(await answer.text())
      .digest('hex')
    expect(answer.headers.get('etag')).toBe(`"${hash}"`)
  })
})

describe('what the worker makes', () => {
  test('is asked for by POST, told of while it is made, and handed out by GET', async () => {
    const body = { language: 'de' }
    const asked = await ask(edition, 'docx', { body })
    expect([asked.status, asked.headers.get('location')]).toEqual([
      202,
      expect.stringContaining('/export/docx?language=de'),
    ])
    expect(await asked.json()).toMatchObject({ state: 'waiting', href: null, sentence: expect.any(String) })
    const meanwhile = await get(edition, 'docx', { query: '?language=de' })
    expect([meanwhile.status, meanwhile.headers.has('location')]).toEqual([202, true])
    const shown = await get(edition, 'docx', { query: '?language=de', accept: PAGE })
    expect([shown.status, shown.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/preview/docx?language=de'),
    ])

    await work()
    const told = await get(edition, 'docx', { query: '?language=de', accept: JSON_ONLY })
    const { sha256, bytes, href } = (await told.json()) as { sha256: string; bytes: number; href: string }
    expect(href).toMatch(/\/export\/docx\?language=de$/)
    const file = await get(edition, 'docx', { query: '?language=de', accept: PAGE })
    expect(file.headers.get('content-length')).toBe(String(bytes))
    expect(file.headers.get('etag')).toBe(`"${sha256}"`)
    expect(
      createHash('sha256')
        .update(Buffer.from(await file.arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256)
    expect((await ask(edition, 'docx', { body })).status).toBe(200)
    const askedAgain = await ask(edition, 'docx', { body, accept: PAGE })
    expect([askedAgain.status, askedAgain.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/preview/docx?language=de'),
    ])
  })

  test.each(LONG_FORMATS)('is not begun by a look: GET of %s that nobody asked for makes nothing', async (format) => {
    const before = await filesMade()
    const query = '?language=fr&audience=desk'
    expect((await get(edition, format, { query })).status).toBe(404)
    expect((await get(edition, format, { query, accept: PAGE })).status).toBe(303)
    expect((await exportPreview(viewer, { of: edition, format, options: DEFAULT_OPTIONS })).body.kind).toBe('unmade')
    expect(await filesMade()).toBe(before)
  })

  test('is not asked for by a page of somebody else', async () => {
    const before = await filesMade()
    for (const site of ['cross-site', 'same-site', 'none'])
      await expect(ask(edition, 'xlsx', { site })).rejects.toMatchObject({ kind: 'not-allowed' })
    expect(await filesMade()).toBe(before)
  })

  test('of a draft has an address of its own each time, for whoever asked', async () => {
    const asked = await ask(draft, 'xlsx')
    const { self } = (await asked.json()) as { self: string }
    await work()
    const query = self.slice(self.indexOf('?'))
    const file = await get(draft, 'xlsx', { query })
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('draft.xlsx')])
    // Without naming one, a draft of yesterday is not handed out as if it were today's.
    expect((await get(draft, 'xlsx', { accept: PAGE })).status).toBe(303)
    const again = await ask(draft, 'xlsx')
    expect(((await again.json()) as { self: string }).self).not.toBe(self)
  })
})

describe('what is refused', () => {
  test.each([
    ['an audience nobody knows', '?audience=everybody', 'readers or for the desk'],
    ['an order nobody knows', '?order=random', 'order'],
    ['a language the labels do not speak', '?language=la', 'en, ar, de, es, fr'],
    ['an option said twice', '?house=with&house=without', 'more than once'],
  ])('%s, with a sentence', async (_what, query, says) => {
    for (const format of ['csv', 'pdf'] as const) {
      const refused = get(edition, format, { query })
      await expect(refused).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining(says) })
    }
  })

  test('a bundle of a draft, and a short format by POST', async () => {
    await expect(ask(draft, 'bundle')).rejects.toMatchObject({ kind: 'wrong-state' })
    await expect(ask(edition, 'csv')).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test.each(EXPORT_FORMATS)('another desk finds nothing as %s, by whatever way', async (format) => {
    const asked = { of: edition, format }
    const missing = { kind: 'not-found' }
    await expect(handOutExport(stranger, request('GET'), asked)).rejects.toMatchObject(missing)
    await expect(exportFrame(stranger, request('GET'), asked)).rejects.toMatchObject(missing)
    await expect(exportPreview(stranger, { ...asked, options: DEFAULT_OPTIONS })).rejects.toMatchObject(missing)
  })
})

describe('a preview', () => {
  test('of every format shows what the file holds', async () => {
    for (const format of LONG_FORMATS) await ask(edition, format, { body: { audience: 'desk' } })
    await work()
    const options = { ...DEFAULT_OPTIONS, audience: 'desk' } as const
    const kinds = await Promise.all(
      EXPORT_FORMATS.map(
        async (format) => [format, (await exportPreview(viewer, { of: edition, format, options })).body] as const,
      ),
    )
    const shown = Object.fromEntries(kinds)
    expect(Object.entries(shown).map(([format, { kind }]) => `${format} ${kind}`)).toEqual([
      ...['html frame', 'pdf frame', 'docx frame', 'xlsx rows', 'csv rows', 'md text', 'json text'],
      ...['claimreview text', 'factcheck text', 'bundle files'],
    ])
    expect(JSON.stringify(shown.xlsx)).toContain('14 cracked bolts')
    expect(JSON.stringify(shown.csv)).toContain('14 cracked bolts')
    const { files } = shown.bundle as Extract<typeof shown.bundle, { kind: 'files' }>
    expect(files.map(({ path }) => path)).toContain('bagit.txt')
    expect(files.filter(({ sha256 }) => sha256 === null).map(({ path }) => path)).toEqual(['tagmanifest-sha256.txt'])
  })

  test.each(['html', 'docx', 'pdf'] as const)('of %s stands in a frame that reaches nothing', async (format) => {
    if (format !== 'html') await ask(edition, format, { body: { order: 'rating' } })
    await work()
    const answer = await exportFrame(viewer, request('GET', { query: '?order=rating' }), { of: edition, format })
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy.startsWith('sandbox')).toBe(format !== 'pdf')
    const body = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(body).toContain(format === 'pdf' ? '%PDF-' : '14 cracked bolts')
  })
})
