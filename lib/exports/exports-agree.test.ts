import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint, inPrintForDesk } from '@/lib/testing/in-print'
import { EDITION_OF_BEFORE, STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { sealEdition } from '@/lib/reports/edition-seal'
import { exportClaimReview } from './export-claimreview'
import { exportCsv } from './export-csv'
import { exportHtml } from './export-html'
import { exportJson } from './export-json'
import { exportMarkdown } from './export-markdown'
import type { Print } from './print'
import type { NamedTotal } from '@/lib/reports/totals'
import { wordsOf } from './words'

/** What every export has to say alike; texts with white space as one space. */
type Said = {
  claims: { number: string; statement: string }[]
  totals: NamedTotal[]
  openItems: string[]
  warnings: string[]
  draft: boolean
}

/** Each export, read back by a parser of its format from nothing but its text. */
const READ_BACK: Record<string, (print: Print) => Said> = {
  html: (print) => {
    const { document } = parseHTML(exportHtml(print))
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent ?? '')
    const names = [...document.querySelectorAll('[data-total]')].map((cell) => cell.getAttribute('data-total') ?? '')
    const counts = texts('[data-total]').map(Number)
    const statements = texts('[data-claim] h3')
    return {
      claims: texts('[data-claim] .no').map((number, at) => ({ number, statement: statements[at] ?? '' })),
      totals: names.map((name, index) => ({ name, count: counts[index] ?? -1 })),
      openItems: texts('[data-open-item]'),
      warnings: texts('[data-warning]'),
      draft: document.querySelector('.draft') !== null,
    }
  },
  md: (print) => {
    const { say } = wordsOf(print.options.language)
    const tokens = new MarkdownIt({ html: true }).parse(exportMarkdown(print), {})
    const texts = tokens.flatMap(({ type, children, level }, index) =>
      type === 'inline'
        ? [{ in: tokens[index - 1]?.tag ?? '', level, text: (children ?? []).map(textOf).join('') }]
        : [],
    )
    const cells = texts.filter(({ in: tag }) => tag === 'td').map(({ text }) => text)
    const under = (title: string) => {
      const from = texts.findIndex((each) => each.in === 'h2' && each.text === title)
      const rest = from < 0 ? [] : texts.slice(from + 1)
      const to = rest.findIndex((each) => each.in === 'h2')
      return (to < 0 ? rest : rest.slice(0, to)).filter(({ level }) => level > 1).map(({ text }) => text)
    }
    const why = print.content.report.blockersReason ?? ''
    return {
      claims: texts.flatMap(({ in: tag, text }) => {
        const [, number = '', statement = ''] = (tag === 'h3' && /^(C-\d+) (.*)$/s.exec(text)) || []
        return number === '' ? [] : [{ number, statement }]
      }),
      totals: cells.flatMap((name, index) => (index % 2 === 0 ? [{ name, count: Number(cells[index + 1]) }] : [])),
      openItems: under(say('openItems')).filter((text) => !one(why).includes(one(text))),
      warnings: under(say('warnings')),
      draft: texts.some(({ text }) => text === say('draft')),
    }
  },
  csv: (print) => {
    const rows = parse<Record<string, string>>(exportCsv(print), { bom: true, columns: true })
    const of = (kind: string) => rows.filter(({ row }) => row === kind)
    const sentences = (kind: string) => of(kind).map(({ statement }) => statement ?? '')
    return {
      claims: of('claim').map(({ number = '', statement = '' }) => ({ number, statement: armed(statement) })),
      totals: of('total').map(({ statement, count }) => ({ name: statement ?? '', count: Number(count) })),
      openItems: sentences('open item'),
      warnings: sentences('warning'),
      draft: rows.every(({ state }) => state === 'draft'),
    }
  },
  json: (print) => {
    const content = editionContent.parse(JSON.parse(exportJson(print)))
    const words = wordsOf(print.options.language)
    const printed = new Set(print.claims.map(({ number }) => number))
    const inOrder = content.claims.filter(({ number }) => printed.has(number))
    const place = (number: number) => print.claims.findIndex((claim) => claim.number === number)
    return {
      claims: inOrder
        .sort((a, b) => place(a.number) - place(b.number))
        .map(({ number, statement }) => ({ number: `C-${number}`, statement })),
      totals: words.totals(content),
      openItems: content.blockers.map((blocker) => words.openItem(blocker, content)),
      warnings: (content.warnings ?? []).map(words.warning),
      draft: content.state === 'draft',
    }
  },
  claimreview: (print) => {
    const { body } = exportClaimReview(print, { origin: 'https://desk.example' })
    const graph: LinkedNode[] = JSON.parse(body)['@graph']
    const report = graph.find((node) => node['@type'] === 'Report')
    const reviewed = graph.filter((node) => node['@type'] === 'ClaimReview')
    const totals = graph.find((node) => node['@type'] === 'Dataset')?.variableMeasured ?? []
    const list = (name: string) => graph.find((node) => node['@id']?.endsWith(`#${name}`))?.itemListElement ?? []
    const place = (number: string) => print.claims.findIndex((claim) => `C-${claim.number}` === number)
    return {
      claims: [...reviewed, ...(report?.hasPart ?? [])]
        .map((node) => ({ number: node.identifier ?? '', statement: node.claimReviewed ?? node.text ?? '' }))
        .sort((a, b) => place(a.number) - place(b.number)),
      totals: totals.map(({ name, value }) => ({ name, count: value })),
      openItems: list('open-items').map(({ name }) => name),
      warnings: list('warnings').map(({ name }) => name),
      draft: report?.creativeWorkStatus === wordsOf(print.options.language).say('draft'),
    }
  },
}

type LinkedNode = {
  '@type': string
  '@id'?: string
  identifier?: string
  claimReviewed?: string
  text?: string
  creativeWorkStatus?: string
  hasPart?: LinkedNode[]
  variableMeasured?: { name: string; value: number }[]
  itemListElement?: { name: string }[]
}

function textOf({ content, type }: { content: string; type: string }): string {
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : content
}

/** A cell as it was before it was disarmed. */
function armed(cell: string): string {
  return cell.replace(/^'(?=[\s\u0000-\u001f]*[=+\-@＝＋－＠])|^'(?=[\t\r\n])/, '')
}

function one(text: string): string {
  return text.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim()
}

function saidBy({ content, claims, options }: Print): Said {
  const words = wordsOf(options.language)
  return {
    claims: claims.map(({ number, statement }) => ({ number: `C-${number}`, statement })),
    totals: words.totals(content),
    openItems: content.blockers.map((blocker) => words.openItem(blocker, content)),
    warnings: (content.warnings ?? []).map(words.warning),
    draft: content.state === 'draft',
  }
}

/** The same with all white space told alike, as formats of lines must. */
function alike({ claims, totals, openItems, warnings, draft }: Said): Said {
  return {
    claims: claims.map(({ number, statement }) => ({ number, statement: one(statement) })),
    totals: totals.map(({ name, count }) => ({ name: one(name), count })),
    openItems: openItems.map(one),
    warnings: warnings.map(one),
    draft,
  }
}

const FORMATS = Object.entries(READ_BACK)
const full = fullEdition(sampleEdition('Bolts'), 'Bolts')

describe.each<[string, Print]>([
  ['an edition for the desk', inPrintForDesk(sampleEdition())],
  ['an edition for readers, falsest first', inPrint(sampleEdition(), { order: 'rating' })],
  ['an edition without what is accurate', inPrint(full, { accurate: 'without' })],
  ['an edition with all it can hold', inPrintForDesk(full)],
  ['a draft', inPrintForDesk(sampleEdition('Bolts', { state: 'draft', number: null, edition: null }))],
  ['an edition of an article without claims', inPrintForDesk(sampleEdition('Bolts', { article: { claims: [] } }))],
  ['an edition full of signs', inPrintForDesk(sampleEdition('=1+1 </script><!-- | *a* [b](c) \u202e "; \''))],
  ['an edition frozen before there were grades', inPrintForDesk(EDITION_OF_BEFORE)],
  [
    'an edition in Arabic',
    inPrintForDesk(sampleEdition('عاد الجسر', { article: { language: 'ar', direction: 'rtl' } })),
  ],
  ['a set', inPrint(sampleSet())],
  ['a set for the desk, falsest first', inPrint(sampleSet(), { audience: 'desk', order: 'rating' })],
  ...(['ar', 'de', 'es', 'fr'] as const).map((language): [string, Print] => [
    `labels in ${language}`,
    inPrint(full, { language }),
  ]),
])('%s', (_sentence, print) => {
  test.each(FORMATS)('as %s has the claims, totals and open items of the content', (_format, readBack) => {
    expect(alike(readBack(print))).toEqual(alike(saidBy(print)))
  })
})

/** The same edition with a claim for each naughty string. */
function naughty({ content }: PrintedEdition): PrintedEdition {
  const [like] = content.claims
  if (like === undefined) throw new Error('The sample has claims.')
  const claims = STORABLE_NAUGHTY_STRINGS.map((statement, at) => ({ ...like, number: at + 1, statement }))
  return sealEdition({ ...content, claims })
}

describe.each<[string, Print]>([
  ['an edition', inPrintForDesk(naughty(sampleEdition()))],
  ['a set with Arabic labels', inPrint(naughty(sampleSet()), { language: 'ar' })],
])('%s of naughty strings', (_sentence, print) => {
  test.each(FORMATS)('as %s has each of them as its claim', { timeout: 30_000 }, (_format, readBack) => {
    expect(alike(readBack(print)).claims).toEqual(alike(saidBy(print)).claims)
  })
})
