import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { EDITION_OF_BEFORE, sampleEdition } from '@/lib/testing/sample-edition'
import { inPrintForDesk } from '@/lib/testing/in-print'
import { type EditionContent, editionContent } from '@/lib/reports/edition'
import { exportClaimReview } from './export-claimreview'
import { exportCsv } from './export-csv'
import type { ExportFormat, LongFormat } from './export-format'
import { exportHtml } from './export-html'
import { exportJson } from './export-json'
import { exportMarkdown } from './export-markdown'
import type { Print } from './print'
import { type NamedTotal, namedTotals } from '@/lib/reports/totals'

/** What every export has to say alike. */
type Said = { claims: string[]; totals: NamedTotal[]; openItems: string[]; warnings: string[]; draft: boolean }

/** Each export, read back by a parser of its format from nothing but its text. */
const READ_BACK: Record<Exclude<ExportFormat, 'factcheck' | LongFormat>, (printed: Print) => Said> = {
  html: (printed) => {
    const { document } = parseHTML(exportHtml(printed))
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '')
    const names = [...document.querySelectorAll('[data-total]')].map((cell) => cell.getAttribute('data-total') ?? '')
    const counts = texts('[data-total]').map(Number)
    return {
      claims: texts('[data-claim] .no'),
      totals: names.map((name, index) => ({ name, count: counts[index] ?? -1 })),
      openItems: texts('[data-open-item]'),
      warnings: texts('[data-warning]'),
      draft: (document.querySelector('main')?.textContent ?? '').includes('Draft, not published'),
    }
  },
  md: (printed) => {
    const tokens = new MarkdownIt({ html: true }).parse(exportMarkdown(printed), {})
    const texts = tokens.flatMap(({ type, children }, index) =>
      type === 'inline'
        ? [{ in: tokens[index - 1]?.tag ?? '', text: (children ?? []).map(({ content }) => content).join('') }]
        : [],
    )
    const cells = texts.filter(({ in: tag }) => tag === 'td').map(({ text }) => text)
    const at = (title: string) => texts.findIndex((each) => each.in === 'h2' && each.text === title)
    const from = (title: string, to: string) => (at(title) < 0 ? [] : texts.slice(at(title) + 1, at(to)))
    const open = from('Open items', at('Warnings') < 0 ? 'Claims' : 'Warnings')
    return {
      claims: texts.filter(({ in: tag }) => tag === 'h3').flatMap(({ text }) => text.match(/^C-\d+(?= )/) ?? []),
      totals: cells.flatMap((name, index) => (index % 2 === 0 ? [{ name, count: Number(cells[index + 1]) }] : [])),
      openItems: open
        .map(({ text }) => text)
        .filter((text) => /^(C-|Passage|The )/.test(text) && !text.startsWith('The ferry')),
      warnings: from('Warnings', 'Claims')
        .map(({ text }) => text)
        .filter((text) => text.startsWith('C-')),
      draft: texts.some(({ text }) => text.includes('Draft, not published')),
    }
  },
  csv: (printed) => {
    const rows = parse<Record<string, string>>(exportCsv(printed), { bom: true, columns: true })
    const of = (kind: string) => rows.filter(({ row }) => row === kind)
    return {
      claims: of('claim').map(({ number }) => number ?? ''),
      totals: of('total').map(({ statement, count }) => ({ name: statement ?? '', count: Number(count) })),
      openItems: of('open item').map(({ statement }) => statement ?? ''),
      warnings: of('warning').map(({ statement }) => statement ?? ''),
      draft: rows.every(({ state }) => state === 'draft'),
    }
  },
  json: (printed) => {
    const content = editionContent.parse(JSON.parse(exportJson(printed)))
    return {
      claims: content.claims.map(({ number }) => `C-${number}`),
      totals: namedTotals(content.totals),
      openItems: content.blockers.map(({ sentence }) => sentence),
      warnings: (content.warnings ?? []).map(({ sentence }) => sentence),
      draft: content.state === 'draft',
    }
  },
  claimreview: (printed) => {
    const graph: LinkedNode[] = JSON.parse(exportClaimReview(printed, { origin: 'https://desk.example' }).body)[
      '@graph'
    ]
    const report = graph.find((node) => node['@type'] === 'Report')
    const reviewed = graph.filter((node) => node['@type'] === 'ClaimReview')
    const totals = graph.find((node) => node['@type'] === 'Dataset')?.variableMeasured ?? []
    const list = (name: string) => graph.find((node) => node['@id']?.endsWith(`#${name}`))?.itemListElement ?? []
    return {
      claims: [...reviewed, ...(report?.hasPart ?? [])].map(({ identifier }) => identifier ?? ''),
      totals: totals.map(({ name, value }) => ({ name, count: value })),
      openItems: list('open-items').map(({ name }) => name),
      warnings: list('warnings').map(({ name }) => name),
      draft: report?.creativeWorkStatus?.includes('Draft, not published') ?? false,
    }
  },
}

type LinkedNode = {
  '@type': string
  '@id'?: string
  identifier?: string
  creativeWorkStatus?: string
  hasPart?: LinkedNode[]
  variableMeasured?: { name: string; value: number }[]
  itemListElement?: { name: string }[]
}

function saidBy({ claims, totals, blockers, warnings = [], state }: EditionContent): Said {
  return {
    claims: claims.map(({ number }) => `C-${number}`),
    totals: namedTotals(totals),
    openItems: blockers.map(({ sentence }) => sentence),
    warnings: warnings.map(({ sentence }) => sentence),
    draft: state === 'draft',
  }
}

const FORMATS = Object.entries(READ_BACK)

describe.each([
  ['an edition', sampleEdition()],
  ['a draft', sampleEdition('Bolts', { state: 'draft', number: null, edition: null })],
  ['an edition of an article without claims', sampleEdition('Bolts', { article: { claims: [] } })],
  ['an edition full of signs', sampleEdition('=1+1 </script><!-- | *a* [b](c) \u202e "; \'')],
  ['an edition frozen before there were grades', EDITION_OF_BEFORE],
  ['an edition in Arabic', sampleEdition('عاد الجسر', { article: { language: 'ar', direction: 'rtl' } })],
])('%s', (_sentence, printed) => {
  test.each(FORMATS)('as %s has the same claims, totals and open items as the content', (_format, readBack) => {
    expect(readBack(inPrintForDesk(printed))).toEqual(saidBy(printed.content))
  })
})
