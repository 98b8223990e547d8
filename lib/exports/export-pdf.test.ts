import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { getDocumentProxy } from 'unpdf'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint, inPrintForDesk } from '@/lib/testing/in-print'
import { EDITION_OF_BEFORE, sampleEdition, STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { LABEL_LANGUAGES } from './label-language'
import { exportPdf } from './pdf.gateway'
import { visible } from './pdf-text'
import type { Print } from './print'
import { wordsOf } from './words'

afterEach(() => vi.useRealTimers())

type Said = { text: string; pages: number; links: number; addresses: string[] }

async function readBack(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const said: Said = { text: '', pages: pdf.numPages, links: 0, addresses: [] }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    said.text += items.map((item) => ('str' in item ? item.str : '')).join('')
    const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link')
    said.links += links.length
    said.addresses.push(...links.flatMap(({ url }) => (typeof url === 'string' ? [url] : [])))
  }
  const outline = (await pdf.getOutline()) ?? []
  return { pdf, outline, ...said, text: closed(said.text) }
}

/** Letters and digits only: where lines break and what is invisible is the typesetter's. */
function closed(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * What stands together on paper: all of it, or its words where directions are mixed and the line turns. Letters with vowel signs are
 * one drawn cluster whose text stands in /ActualText, which pdf.js does not read: those words are tried with poppler only.
 */
function inOrder(text: string): string[] {
  return /[\u0590-\u08ff]/.test(text) ? text.split(/\s+/).filter((word) => !/[\u064b-\u065f\u0670]/.test(word)) : [text]
}

/** Scripts for which every letter has a font here. */
const DRAWN = /^[\u0000-\u04ff\u2000-\u206f]*$/

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the PDF, read by pdf.js', () => {
  test('says who made it and when it was published, is tagged, in a language, with bookmarks', async () => {
    const { bytes, notes } = exportPdf(inPrint(sampleEdition()))
    expect(notes, 'it is PDF/UA-1').toEqual([])
    const { pdf, outline } = await readBack(bytes)
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Author: 'Foreign desk Cracked bolts',
      CreationDate: expect.stringMatching(/^D:20240309173000/),
    })
    expect(info).toMatchObject({ Title: expect.stringContaining('Cracked bolts'), Language: 'en' })
    expect(String(metadata?.get('pdfuaid:part'))).toBe('1')
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    expect(await (await pdf.getPage(1)).getStructTree()).toMatchObject({ role: 'Root' })
    const claims = outline.find(({ title }) => title === 'Claims')
    expect(claims?.items.map(({ title }) => title.split(/\s/u)[0])).toEqual(['C-1', 'C-2', 'C-3', 'C-4'])
  })

  test('embeds every font', async () => {
    const { bytes } = exportPdf(inPrint(sampleEdition('الجسر')))
    const raw = Buffer.from(bytes).toString('latin1')
    const faces = raw.match(/\/Type \/FontDescriptor/g) ?? []
    expect(faces.length).toBeGreaterThan(2)
    expect(raw.match(/\/FontFile[23]? /g)?.length).toBe(faces.length)
  })

  test.each<[string, Print]>([
    ['for readers', inPrint(sampleEdition('A second look'))],
    ['for the desk', inPrintForDesk(sampleEdition('A second look'))],
    ['a set of two articles', inPrint(sampleSet())],
    ['an edition of before', inPrint(EDITION_OF_BEFORE)],
    ['a draft', inPrint(sampleEdition('Bolts', { state: 'draft', number: null, edition: null }))],
    ['by rating, without accurate claims', inPrint(sampleEdition(), { order: 'rating', accurate: 'without' })],
  ])('says every claim, open item, warning and total: %s', async (_name, print) => {
    const { text } = await readBack(exportPdf(print).bytes)
    const words = wordsOf(print.options.language)
    const wanted = [
      ...print.claims.flatMap((claim) => [
        claim.statement,
        claim.rationale ?? '',
        claim.rating ?? words.status(claim.status),
      ]),
      ...words.totals(print.content).map(({ name, count }) => `${name}${words.number(count)}`),
      ...print.content.blockers.map((blocker) => words.openItem(blocker, print.content)),
      ...(print.content.warnings ?? []).map((warning) => words.warning(warning)),
      print.sha256,
    ]
    for (const word of wanted.flatMap(inOrder)) expect(text).toContain(closed(word))
    if (print.content.state === 'draft') expect(text).toContain(closed(words.say('draft')))
  })

  test.each(LABEL_LANGUAGES)('is PDF/UA-1 with labels in %s', async (language) => {
    const { bytes, notes } = exportPdf(inPrint(sampleSet(), { language }))
    expect(notes).toEqual([])
    const { pdf, text } = await readBack(bytes)
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: language })
    expect(text).toContain(closed(wordsOf(language).say('sources')))
  })

  test('gives Arabic words in their logical order', async () => {
    const { text } = await readBack(exportPdf(inPrint(sampleEdition('الجسر مغلق Kotka'), { language: 'ar' })).bytes)
    for (const word of ['الجسر', 'مغلق', 'Kotka', 'الادعاءات']) expect(text).toContain(closed(word))
  })

  test('leads from quotes to claims, to the web and back, and nowhere else', async () => {
    const { links, addresses } = await readBack(exportPdf(inPrint(sampleEdition())).bytes)
    expect(links - addresses.length).toBeGreaterThan(12)
    expect(addresses.every((address) => /^https?:/.test(address))).toBe(true)
    const { content, sha256 } = sampleEdition()
    const sources = content.sources.map((source) => ({
      ...source,
      url: 'javascript:alert(1)',
      archiveUrl: 'file:///etc/passwd',
    }))
    const hostile = exportPdf(inPrint({ content: { ...content, sources }, sha256 }))
    expect((await readBack(hostile.bytes)).addresses).toEqual([content.article.url])
  })

  test('for readers holds no note of the desk', async () => {
    const { content, sha256 } = sampleEdition()
    const claims = content.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((evidence) => ({ ...evidence, note: 'Kept among ourselves' })),
    }))
    const edition = { content: { ...content, claims }, sha256 }
    expect((await readBack(exportPdf(inPrint(edition)).bytes)).text).not.toContain('Keptamongourselves')
    expect((await readBack(exportPdf(inPrintForDesk(edition)).bytes)).text).toContain('Keptamongourselves')
  })

  test('for the desk holds what was said in comments, of which readers get no word', async () => {
    const whole = fullEdition(sampleEdition())
    const comments = (whole.content.comments ?? []).map((each) => ({
      ...each,
      text: 'Ask the harbour master once more',
    }))
    const edition = { ...whole, content: { ...whole.content, comments } }
    const desk = exportPdf(inPrintForDesk(edition))
    expect(desk.notes, 'it is PDF/UA-1').toEqual([])
    const { text, outline } = await readBack(desk.bytes)
    expect(text.match(/Asktheharbourmasteroncemore/g)).toHaveLength(comments.length)
    expect(text).toContain('SamirHaddad8Mar2024')
    expect(outline.map(({ title }) => title)).toContain('Comments')
    const readers = await readBack(exportPdf(inPrint(edition)).bytes)
    expect(readers.text).not.toContain('harbourmaster')
    expect(readers.outline.map(({ title }) => title)).not.toContain('Comments')
  })

  test.each(['en', 'fr'] as const)('of a correction tells every change, in labels of %s', async (language) => {
    const edition = fullEdition(sampleEdition(), 'Loose rail')
    const { bytes, notes } = exportPdf(inPrint(edition, { language }))
    expect(notes).toEqual([])
    const { text } = await readBack(bytes)
    const { change } = wordsOf(language)
    const told = (edition.content.changes ?? []).map((each) => change(each))
    for (const word of told.flatMap(inOrder)) expect(text).toContain(closed(word))
  })

  test('survives every naughty string, and says which letters no font draws', async () => {
    const { content, sha256 } = sampleEdition()
    const [claim] = content.claims
    if (claim === undefined) throw new Error('The sample has no claim.')
    const claims = STORABLE_NAUGHTY_STRINGS.map((statement, index) => {
      const facts = { number: index + 1, statement, quotes: [], evidence: [], contacts: [], rationale: null, fix: null }
      return { ...claim, ...facts }
    })
    const { bytes, notes } = exportPdf(inPrint({ content: { ...content, claims, blockers: [], warnings: [] }, sha256 }))
    expect(notes).toEqual([expect.stringContaining('no font here draws')])
    const { pdf, text } = await readBack(bytes)
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    const drawn = STORABLE_NAUGHTY_STRINGS.filter((said) => DRAWN.test(said) && !/\p{M}/u.test(said))
    const lost = drawn.filter((said) => !text.includes(closed(said)))
    expect(lost).toEqual([])
  }, 60_000)

  test('of an empty report says that no claim was recorded', async () => {
    const { content, sha256 } = sampleEdition()
    const empty = { ...content, claims: [], sources: [], blockers: [], warnings: [], scale: [] }
    const { text } = await readBack(exportPdf(inPrint({ content: empty, sha256 })).bytes)
    expect(text).toContain('Noclaimhasbeenrecorded')
  })

  test('draws the logo of the house with words for it, and does without one that is no picture', async () => {
    const { content, sha256 } = sampleEdition()
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const withLogo = (logo: string) => ({
      content: { ...content, house: { name: 'Gazette', colour: '#ffd700', logo: { png: logo, width: 1, height: 1 } } },
      sha256,
    })
    const { bytes, notes } = exportPdf(inPrint(withLogo(png)))
    expect(notes).toEqual([])
    expect(Buffer.from(bytes).includes('/Subtype /Image')).toBe(true)
    expect(exportPdf(inPrint(withLogo('bm8gcGljdHVyZQ=='))).notes).toEqual([expect.stringContaining('logo')])
    expect(exportPdf(inPrint(withLogo(png), { house: 'without' })).bytes.length).toBeGreaterThan(0)
  })
})

describe('the same print is the same bytes', () => {
  test('today and next year', () => {
    const print = inPrint(sampleEdition(), { language: 'de' })
    const today = exportPdf(print).bytes
    vi.useFakeTimers({ now: new Date('2031-05-05T05:05:05Z') })
    expect(sha(exportPdf(print).bytes)).toBe(sha(today))
  })

  test('in another process, in another time zone', () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { exportPdf } from '@/lib/exports/pdf.gateway'
      import { inPrint } from '@/lib/testing/in-print'
      import { sampleEdition } from '@/lib/testing/sample-edition'
      console.log(createHash('sha256').update(exportPdf(inPrint(sampleEdition())).bytes).digest('hex'))`
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' }
    const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { env })
    expect(there.toString().trim()).toBe(sha(exportPdf(inPrint(sampleEdition())).bytes))
  }, 60_000)
})
