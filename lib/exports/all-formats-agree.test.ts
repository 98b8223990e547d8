import ExcelJS from 'exceljs'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, test, vi } from 'vitest'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint, inPrintForDesk } from '@/lib/testing/in-print'
import { sampleEdition, STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { sealEdition } from '@/lib/reports/edition-seal'
import type { NamedTotal } from '@/lib/reports/totals'
import { holdable } from './docx-text'
import { exportDocx } from './export-docx'
import { exportJson } from './export-json'
import { exportXlsx } from './export-xlsx'
import { xlsxLabels } from './labels/xlsx'
import { exportPdf } from './pdf.gateway'
import { visible } from './pdf-text'
import type { Print } from './print'
import { wordsOf } from './words'

// PDF, Word and Excel, each read back by a package that is not ours, have the claims and totals of the JSON of the same print. The formats
// that are text are compared in exports-agree.test.ts.

vi.setConfig({ testTimeout: 60_000 })

type Said = { claims: { number: string; statement: string }[]; totals: NamedTotal[] }

function saidByJson(print: Print): Said {
  const content = editionContent.parse(JSON.parse(exportJson(print)))
  const statements = new Map(content.claims.map(({ number, statement }) => [number, statement]))
  return {
    claims: print.claims.map(({ number }) => ({ number: `C-${number}`, statement: statements.get(number) ?? '' })),
    totals: wordsOf(print.options.language).totals(content),
  }
}

/** A cell holds every text, whole and as it was. */
async function saidByWorkbook(print: Print): Promise<Said> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(await exportXlsx(print)) as unknown as ArrayBuffer)
  const say = xlsxLabels(print.options.language)
  const columns = (name: string, heads: string[]) => {
    const sheet = workbook.getWorksheet(name)
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`)
    const places = heads.map((head) => (sheet.getRow(1).values as ExcelJS.CellValue[]).indexOf(head))
    return (sheet.getRows(2, sheet.rowCount - 1) ?? []).map((row) => places.map((at) => row.getCell(at).value))
  }
  const statement = wordsOf(print.options.language).say('statement')
  return {
    claims: columns(say('claimsSheet'), [say('number'), statement]).map(([number, said]) => ({
      number: `C-${number}`,
      statement: String(said),
    })),
    totals: columns(say('totalsSheet'), [say('name'), say('count')]).map(([name, count]) => ({
      name: String(name),
      count: Number(count),
    })),
  }
}

/** A claim is a heading with a bookmark; the totals are the table under their heading. */
async function saidByDocument(print: Print): Promise<Said> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await exportDocx(print)) })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  const { document } = parseHTML(`<html><body>${value}</body></html>`)
  const heads = [...document.querySelectorAll('h2')].filter((head) => head.querySelector('[id^=claim_]') !== null)
  const title = wordsOf(print.options.language).say('totals')
  const totals = [...document.querySelectorAll('h1')].find(({ textContent }) => textContent === title)
  const rows = [...(totals?.nextElementSibling?.querySelectorAll('tbody tr') ?? [])]
  return {
    claims: heads.map(({ textContent }) => {
      const [, number = '', statement = ''] = /^(\S+) {2}(.*)$/s.exec(unmarked(textContent ?? '')) ?? []
      return { number, statement }
    }),
    totals: rows.map((row) => {
      const [name = '', count] = [...row.querySelectorAll('td')].map(({ textContent }) => unmarked(textContent ?? ''))
      return { name, count: Number(count) }
    }),
  }
}

function unmarked(text: string): string {
  return text.replace(/[\u200e\u200f]/g, '')
}

/** As one reads it in Word: signs XML cannot hold are pictures, line breaks are white space, marks of direction are nothing. */
function legible(text: string): string {
  return unmarked(holdable(text))
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

function alike({ claims, totals }: Said, shown: (text: string) => string): Said {
  return {
    claims: claims.map(({ number, statement }) => ({ number, statement: shown(statement) })),
    totals: totals.map(({ name, count }) => ({ name: shown(name), count })),
  }
}

/** The text of the pages, letters and digits only: where lines break and what is invisible is the typesetter's. */
async function textOfPages(print: Print): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(exportPdf(print).bytes))
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return closed(pages.join(''))
}

function closed(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether all letters have a font here and stand in the order they are drawn in; the others are boxes, or are read by poppler only. */
function comesBack(text: string): boolean {
  return /^[\u0000-\u04ff\u2000-\u206f]*$/.test(text) && !/\p{M}/u.test(text)
}

/** The claims in the order of their last places, since the list of contents names them first; null where one is not after the one before. */
function claimsOnPages(text: string, { claims }: Said): (string | null)[] {
  const state = { end: text.length }
  return claims
    .toReversed()
    .map(({ number, statement }) => {
      const at = text.lastIndexOf(closed(`${number} ${statement}`), state.end)
      state.end = at < 0 ? state.end : at
      return at < 0 ? null : number
    })
    .toReversed()
}

const full = fullEdition(sampleEdition('Bolts'), 'Bolts')
const SIGNS = '=1+1 </w:t>]]> "x" <b>&amp; #let [x] $y$ \\z'

/** The same edition with a claim for each text. */
function claiming(texts: readonly string[], { content }: PrintedEdition): PrintedEdition {
  const [like] = content.claims
  if (like === undefined) throw new Error('The sample has claims.')
  const bare = { ...like, quotes: [], evidence: [], contacts: [], rationale: null, fix: null }
  const claims = texts.map((statement, at) => ({ ...bare, number: at + 1, statement }))
  return sealEdition({ ...content, claims, blockers: [], warnings: [] })
}

const PRINTS: [string, Print][] = [
  ['an edition for the desk', inPrintForDesk(sampleEdition())],
  ['an edition for readers, falsest first', inPrint(sampleEdition(), { order: 'rating' })],
  ['an edition without what is accurate', inPrint(full, { accurate: 'without' })],
  ['an edition full of signs', inPrintForDesk(sampleEdition(SIGNS))],
  ['a set', inPrint(sampleSet())],
  ...(['de', 'es', 'fr'] as const).map((language): [string, Print] => [
    `labels in ${language}`,
    inPrint(full, { language }),
  ]),
  ['every naughty string', inPrint(claiming(STORABLE_NAUGHTY_STRINGS, sampleEdition()))],
]
const ARABIC: [string, Print][] = [
  ['labels in Arabic', inPrint(full, { language: 'ar' })],
  [
    'every naughty string in a set, labels in Arabic',
    inPrint(claiming(STORABLE_NAUGHTY_STRINGS, sampleSet()), { language: 'ar' }),
  ],
]

describe.each([...PRINTS, ...ARABIC])('%s', (_sentence, print) => {
  test.each([
    { format: 'xlsx', said: saidByWorkbook, shown: (text: string) => text },
    { format: 'docx', said: saidByDocument, shown: legible },
  ])('as $format has the claims and totals of the JSON', async ({ said, shown }) => {
    expect(alike(await said(print), shown)).toEqual(alike(saidByJson(print), shown))
  })
})

// pdf.js does not read what stands in /ActualText, which is where Latin words among Arabic labels lie.
test.each(PRINTS)('as pdf has the claims and totals of the JSON: %s', async (_sentence, print) => {
  const said = saidByJson(print)
  const text = await textOfPages(print)
  const claims = said.claims.filter(({ statement }) => comesBack(statement))
  expect(claimsOnPages(text, { ...said, claims })).toEqual(claims.map(({ number }) => number))
  const words = wordsOf(print.options.language)
  const totals = said.totals.map(({ name, count }) => closed(`${name} ${words.number(count)}`))
  expect(totals.filter((total) => !text.includes(total))).toEqual([])
})
