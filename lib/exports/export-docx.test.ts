import { strFromU8 } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { EDITION_OF_BEFORE, sampleEdition, STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import type { EditionClaim, EditionContent, PrintedEdition } from '@/lib/reports/edition'
import { holdable } from './docx-text'
import { exportDocx } from './export-docx'
import { zipEntries } from './fixed-zip'
import { LABEL_LANGUAGES } from './label-language'
import { printOf } from './print'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'
import { wordsOf } from './words'

/** As one reads it: without marks of direction, which stand around words of others and show nothing, and with white space for line breaks. */
function legible(text: string): string {
  return holdable(text)
    .replace(/[\u200e\u200f]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

function docxOf(printed: PrintedEdition, options: Partial<PrintOptions> = {}): Promise<Uint8Array> {
  return exportDocx(printOf(printed, { ...DEFAULT_OPTIONS, ...options }))
}

/** The document as mammoth reads it: its text, and the page with the comments at its end. */
async function readByMammoth(docx: Uint8Array) {
  const buffer = Buffer.from(docx)
  const { value: text } = await mammoth.extractRawText({ buffer })
  const { value: page, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: ['comment-reference => sup'] })
  const errors = messages.filter(({ type }) => type === 'error')
  return { text: legible(text), lines: text.split('\n').filter((line) => line !== ''), page, errors }
}

async function part(docx: Uint8Array, path: string): Promise<string> {
  const found = zipEntries(docx).find((entry) => entry.path === path)
  if (found === undefined) throw new Error(`There is no ${path}.`)
  return strFromU8(found.bytes)
}

/** The values of an attribute of elements, in the order of the document. */
function values(xml: string, element: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b[^>]*\\b${attribute}="([^"]*)"`, 'g'))].map(
    ([, value]) => value ?? '',
  )
}

/** The article with what was changed, as the XML has it: "[-14-][+12+]". */
function changesIn(xml: string): string[] {
  return [...xml.matchAll(/<w:(ins|del) [^>]*>(.*?)<\/w:\1>/gs)].map(([, kind, inside = '']) => {
    const words = [...inside.matchAll(/<w:(?:t|delText)\b[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
    return `${kind === 'ins' ? '+' : '-'}${words}`
  })
}

function withClaims(claims: (claim: EditionClaim) => EditionClaim[], text?: Partial<EditionContent['article']>) {
  const printed = sampleEdition()
  const [claim] = printed.content.claims
  if (claim === undefined) throw new Error('the sample has claims')
  const { content } = printed
  return { ...printed, content: { ...content, article: { ...content.article, ...text }, claims: claims(claim) } }
}

function quoteOn({ article }: EditionContent, words: string): EditionClaim['quotes'][number] {
  const start = article.text.indexOf(words)
  const range = { start, end: start + words.length }
  return { exact: words, prefix: '', suffix: '', ...range, codePoints: range, passages: [1] }
}

vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe.each<[string, PrintedEdition, Partial<PrintOptions>]>([
  ['an edition for readers', sampleEdition(), {}],
  ['an edition for the desk', sampleEdition(), { audience: 'desk' }],
  ['a draft', sampleEdition('Bolts', { state: 'draft', number: null, edition: null }), {}],
  ['an edition without claims', sampleEdition('Bolts', { article: { claims: [] } }), {}],
  ['an edition frozen before there were grades', EDITION_OF_BEFORE, { audience: 'desk' }],
  ['an edition full of signs', sampleEdition('=1+1 </w:t>]]> & "x" \u202e\u001b[8m \ufffe'), {}],
  [
    'an edition in Arabic',
    sampleEdition('عاد الجسر', { article: { language: 'ar', direction: 'rtl' } }),
    { language: 'ar' },
  ],
  ['a report on a set of claims', sampleSet(), {}],
  ['a report on a set of claims in Arabic, for the desk', sampleSet('عاد'), { audience: 'desk', language: 'ar' }],
])('%s', (_sentence, printed, options) => {
  const words = wordsOf(options.language ?? 'en')
  const { content } = printOf(printed, { ...DEFAULT_OPTIONS, ...options })

  test('mammoth reads every claim, total, open item and source, and makes no complaint', async () => {
    const { text, lines, errors } = await readByMammoth(await docxOf(printed, options))
    expect(errors).toEqual([])
    const said = [
      ...content.claims.flatMap(({ number, statement }) => [`C-${number}  ${statement}`]),
      ...content.claims.flatMap(({ rationale }) => rationale?.split('\n\n') ?? []),
      ...content.claims.flatMap(({ evidence }) => evidence.flatMap(({ quote }) => quote ?? [])),
      ...content.sources.map(({ number, title }) => `${number}. ${title}`),
      ...content.blockers.map((blocker) => words.openItem(blocker, content)),
      words.summary(content),
    ]
    for (const each of said) expect(text).toContain(legible(each))
    const totals = words.totals(content)
    const first = lines.lastIndexOf(totals[0]?.name ?? '')
    const read = totals.map((_total, at) => [lines[first + at * 2], lines[first + at * 2 + 1]])
    expect(read).toEqual(totals.map(({ name, count }) => [holdable(name), words.number(count)]))
  })

  test('mammoth reads the comment of every claim, by whoever decided', async () => {
    const docx = await docxOf(printed, options)
    const { page } = await readByMammoth(docx)
    const { document } = parseHTML(`<html><body>${page}</body></html>`)
    const comments = [...document.querySelectorAll('dl dd')].map((dd) => legible(dd.textContent ?? ''))
    expect(comments).toHaveLength(content.claims.length)
    for (const { number, statement, rating, status } of content.claims) {
      const head = `C-${number} · ${rating ?? words.status(status)}`
      const own = comments.filter((comment) => comment.startsWith(legible(head)))
      expect(own).toHaveLength(1)
      expect(own[0]).toContain(legible(statement))
    }
  })

  test('comments begin, end and are referred to once each, and changes have authors', async () => {
    const docx = await docxOf(printed, options)
    const xml = await part(docx, 'word/document.xml')
    const ids = content.claims.length === 0 ? [] : values(await part(docx, 'word/comments.xml'), 'w:comment', 'w:id')
    for (const element of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(values(xml, element, 'w:id').sort()).toEqual([...ids].sort())
    for (const id of ids)
      expect(xml.indexOf(`<w:commentRangeStart w:id="${id}"`)).toBeLessThan(
        xml.indexOf(`<w:commentRangeEnd w:id="${id}"`),
      )
    const changes = [...values(xml, 'w:ins', 'w:author'), ...values(xml, 'w:del', 'w:author')]
    expect(changes.every((author) => author !== '')).toBe(true)
    const numbers = [...values(xml, 'w:ins', 'w:id'), ...values(xml, 'w:del', 'w:id')]
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(xml).not.toMatch(/<w:(ins|del) [^>]*>(?:(?!<\/w:\1>).)*<w:(ins|del) /s)
    const marks = values(xml, 'w:bookmarkStart', 'w:name')
    expect(new Set(marks).size).toBe(marks.length)
    expect(values(xml, 'w:hyperlink', 'w:anchor').filter((anchor) => !marks.includes(anchor))).toEqual([])
  })

  test('is the same bytes with another clock, in another time zone', async () => {
    const first = await docxOf(printed, options)
    vi.useFakeTimers({ now: new Date('2031-07-04T12:00:00Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Kiritimati')
    expect(Buffer.compare(await docxOf(printed, options), first)).toBe(0)
  })
})

test('a fix is a tracked change of the words that differ, by who decided, when they decided', async () => {
  const printed = withClaims((claim) => [
    {
      ...claim,
      quotes: [quoteOn(sampleEdition().content, 'Repairs cost 2.3 million euros')],
      fix: 'Repairs cost 3.2 million dollars',
    },
  ])
  const xml = await part(await docxOf(printed), 'word/document.xml')
  expect(changesIn(xml)).toEqual(['-2.3', '+3.2', '-euros', '+dollars'])
  expect(new Set(values(xml, 'w:ins', 'w:author'))).toEqual(new Set(['Ines Duarte']))
  expect(new Set(values(xml, 'w:del', 'w:date'))).toEqual(new Set(['2024-03-08T09:00:00Z']))
})

test('of fixes on the same words the first is tracked, the other is told in its comment', async () => {
  const { content } = sampleEdition()
  const printed = withClaims((claim) => [
    { ...claim, number: 1, quotes: [quoteOn(content, 'cost 2.3 million')], fix: 'cost 3.2 million' },
    { ...claim, number: 2, quotes: [quoteOn(content, '2.3 million euros')], fix: '4 million euros' },
  ])
  const docx = await docxOf(printed)
  expect(changesIn(await part(docx, 'word/document.xml'))).toEqual(['-2.3', '+3.2'])
  const { page } = await readByMammoth(docx)
  expect(page).toContain('since C-1 changes some of the same words. Proposed instead: 4 million euros')
})

test('each quote of a claim has a comment, the second refers to the first', async () => {
  const { content } = sampleEdition()
  const printed = withClaims((claim) => [
    { ...claim, quotes: [quoteOn(content, 'Repairs'), quoteOn(content, 'Nobody was hurt')], fix: null },
  ])
  const docx = await docxOf(printed)
  expect(values(await part(docx, 'word/comments.xml'), 'w:comment', 'w:id')).toHaveLength(2)
  expect((await readByMammoth(docx)).page).toContain('Quote 2 of 2. The comment on the first quote says the rest.')
})

test('a claim whose words are not in the text has its comment in its own section', async () => {
  const printed = withClaims((claim) => [{ ...claim, quotes: [], fix: null }])
  const docx = await docxOf(printed)
  expect(values(await part(docx, 'word/comments.xml'), 'w:comment', 'w:id')).toHaveLength(1)
})

test('every text of the list is told, with control characters shown', async () => {
  const printed = withClaims((claim) =>
    STORABLE_NAUGHTY_STRINGS.map((statement, at) => ({
      ...claim,
      number: at + 1,
      statement,
      quotes: [],
      contacts: [],
      evidence: [],
    })),
  )
  const { text, errors } = await readByMammoth(await docxOf(printed))
  expect(errors).toEqual([])
  for (const statement of STORABLE_NAUGHTY_STRINGS) expect(text).toContain(legible(statement))
})

test('it is dated and signed as the edition, and names its language', async () => {
  const docx = await docxOf(sampleEdition())
  const core = await part(docx, 'docProps/core.xml')
  expect(core.match(/2024-03-09T17:30:00Z/g)).toHaveLength(2)
  expect(core).toContain('<dc:title>Cracked bolts · Fact-check report, FD-2024-007, edition 1</dc:title>')
  expect(core).toContain('<dc:creator>Foreign desk Cracked bolts</dc:creator>')
  expect(await part(docx, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"')
})

test('Arabic labels stand in paragraphs and tables that run right to left', async () => {
  const xml = await part(await docxOf(sampleEdition(), { language: 'ar' }), 'word/document.xml')
  expect(xml).toContain('<w:bidiVisual/>')
  expect(values(xml, 'w:pStyle', 'w:val')).toContain('Heading1')
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*<w:bidi\/>/s)
  expect(xml).toContain('<w:rtl/>')
})

test('only addresses of the web are links', async () => {
  const printed = withClaims((claim) => [claim])
  const [source] = printed.content.sources
  if (source === undefined) throw new Error('the sample has sources')
  const hostile = { ...source, url: 'javascript:alert(1)', archiveUrl: 'file:///etc/passwd' }
  const content = { ...printed.content, sources: [hostile] }
  const links = await part(await docxOf({ ...printed, content }), 'word/_rels/document.xml.rels')
  expect(links).not.toMatch(/javascript:|file:/)
})

test('the house has its name, its colour and its logo', async () => {
  const printed = sampleEdition()
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const house = { name: 'The Harbour Post', colour: '#0a7b5c', logo: { png, width: 400, height: 100 } }
  const docx = await docxOf({ ...printed, content: { ...printed.content, house } })
  expect(
    zipEntries(docx)
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.png')),
  ).toHaveLength(1)
  expect(await part(docx, 'word/document.xml')).toContain('descr="The Harbour Post"')
  expect(await part(docx, 'word/styles.xml')).toContain('0A7B5C')
  const plain = await docxOf({ ...printed, content: { ...printed.content, house } }, { house: 'without' })
  expect(await part(plain, 'word/document.xml')).not.toContain('Harbour Post')
})

test.each(LABEL_LANGUAGES)('in %s it has header, footer and repeated table heads', async (language) => {
  const docx = await docxOf(sampleEdition(), { language, audience: 'desk' })
  expect(await part(docx, 'word/document.xml')).toContain('<w:tblHeader/>')
  expect(await part(docx, 'word/header1.xml')).toContain('FD-2024-007')
  expect(await part(docx, 'word/footer1.xml')).toContain('NUMPAGES')
})
