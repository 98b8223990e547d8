import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import MarkdownIt from 'markdown-it'
import { editionContent } from '@/lib/reports/edition'
import type { ShortFormat } from '@/lib/exports/export-format'
import { namedTotals } from '@/lib/reports/totals'

/** What a file says of its report, whatever its format: statements by claim number, and the totals by name. */
export type ReadExport = { statements: Record<string, string>; totals: Record<string, number>; openItems: number }

/** The formats that are read back here; the Fact Check Tools page holds no totals. */
export const READ_FORMATS = ['html', 'md', 'csv', 'json', 'claimreview'] as const satisfies readonly ShortFormat[]
export type ReadFormat = (typeof READ_FORMATS)[number]

/** Each exported file, read by a parser of its format that other people wrote. */
export const READ_EXPORT: Record<ReadFormat, (file: string) => ReadExport> = {
  html: (file) => {
    const { document } = parseHTML(file)
    const claims = [...document.querySelectorAll('[data-claim]')]
    const totals = [...document.querySelectorAll('[data-total]')]
    return {
      statements: Object.fromEntries(
        claims.map((claim) => [`C-${claim.getAttribute('data-claim')}`, claim.querySelector('h3')?.textContent ?? '']),
      ),
      totals: Object.fromEntries(totals.map((cell) => [cell.getAttribute('data-total'), Number(cell.textContent)])),
      openItems: document.querySelectorAll('[data-open-item]').length,
    }
  },
  md: (file) => {
    const tokens = new MarkdownIt({ html: true }).parse(file, {})
    const texts = tokens.flatMap(({ type, children }, index) =>
      type === 'inline'
        ? [{ tag: tokens[index - 1]?.tag, text: (children ?? []).map(({ content }) => content).join('') }]
        : [],
    )
    const claims = texts.flatMap(({ tag, text }) => (tag === 'h3' ? [/^(C-\d+) (.*)$/s.exec(text)] : []))
    const cells = texts.filter(({ tag }) => tag === 'td').map(({ text }) => text)
    const rows = cells.flatMap((name, index) => (index % 2 === 0 ? [[name, Number(cells[index + 1])]] : []))
    const totals = Object.fromEntries(rows) as Record<string, number>
    return {
      statements: Object.fromEntries(claims.flatMap((found) => (found === null ? [] : [[found[1], found[2]]]))),
      totals,
      openItems: totals['open items'] ?? -1,
    }
  },
  csv: (file) => {
    const rows = parse<Record<string, string>>(file, { bom: true, columns: true })
    const of = (kind: string) => rows.filter(({ row }) => row === kind)
    return {
      statements: Object.fromEntries(of('claim').map(({ number, statement }) => [number, statement])),
      totals: Object.fromEntries(of('total').map(({ statement, count }) => [statement, Number(count)])),
      openItems: of('open item').length,
    }
  },
  json: (file) => {
    const { claims, totals, blockers } = editionContent.parse(JSON.parse(file))
    return {
      statements: Object.fromEntries(claims.map(({ number, statement }) => [`C-${number}`, statement])),
      totals: Object.fromEntries(namedTotals(totals).map(({ name, count }) => [name, count])),
      openItems: blockers.length,
    }
  },
  claimreview: (file) => {
    const graph = (JSON.parse(file) as { '@graph': LinkedNode[] })['@graph']
    const of = (type: string) => graph.filter((node) => node['@type'] === type)
    const claims = [...of('ClaimReview'), ...of('Report').flatMap(({ hasPart = [] }) => hasPart)]
    const totals = of('Dataset').flatMap(({ variableMeasured = [] }) => variableMeasured)
    return {
      statements: Object.fromEntries(
        claims.map(({ identifier, claimReviewed, text }) => [identifier, claimReviewed ?? text]),
      ),
      totals: Object.fromEntries(totals.map(({ name, value }) => [name, value])),
      openItems: of('ItemList')
        .filter((list) => list['@id']?.endsWith('#open-items'))
        .flatMap(({ itemListElement = [] }) => itemListElement).length,
    }
  },
}

type LinkedNode = {
  '@type': string
  '@id'?: string
  identifier?: string
  claimReviewed?: string
  text?: string
  hasPart?: LinkedNode[]
  variableMeasured?: { name: string; value: number }[]
  itemListElement?: unknown[]
}
