import { KIND_WORDS } from '@/lib/claims/claim'
import { STATUS_WORDS } from '@/lib/claims/claim-status'
import { STANCE_WORDS, type Stance } from '@/lib/evidence/evidence'
import { csvOf } from '@/lib/shared/csv'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { contactLine, lookedUpLine } from './evidence-words'
import type { Print } from './print'
import { claimantLine, reportName } from './report-words'
import { namedTotals } from '@/lib/reports/totals'

const COLUMNS = [
  'row',
  'report',
  'state',
  'number',
  'statement',
  'kind',
  'claimant',
  'quote',
  'start',
  'end',
  'passages',
  'status',
  'rating',
  'rationale',
  'fix',
  'drop reason',
  'settled at',
  'decided by',
  'evidence',
  'supports',
  'refutes',
  'context',
  'evidence quoted',
  'sources',
  'grade',
  'grade because',
  'asked',
  'count',
] as const
type Column = (typeof COLUMNS)[number]
type Row = Partial<Record<Column, string>>

/**
 * RFC 4180 with a byte order mark and CRLF, for spreadsheets. The column `row` says what a row is: a `claim`, an `open item`
 * or `warning` (its sentence stands under `statement`) or a `total` (its name under `statement`, its number under `count`). A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function exportCsv({ content, sha256, claims }: Print): string {
  const about = { report: reportName(content), state: content.state }
  const rows: Row[] = [
    ...claims.map((claim) => ({ ...about, ...claimRow(claim, content) })),
    ...content.blockers.map(({ sentence, claim, passage }) => ({
      ...about,
      row: 'open item',
      statement: sentence,
      number: claim === null ? '' : `C-${claim.number}`,
      passages: passage === null ? '' : String(passage),
    })),
    ...(content.warnings ?? []).map(({ sentence, claim }) => ({
      ...about,
      row: 'warning',
      statement: sentence,
      number: `C-${claim.number}`,
    })),
    ...reasonRows(content).map((row) => ({ ...about, ...row })),
    ...namedTotals(content.totals).map(({ name, count }) => ({
      ...about,
      row: 'total',
      statement: name,
      count: String(count),
    })),
    { ...about, row: 'sha-256', statement: sha256 },
  ]
  return csvOf([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))])
}

function claimRow(claim: EditionClaim, content: EditionContent): Row {
  const [first] = claim.quotes
  const { timeZone } = content.desk
  const sources = [...new Set(claim.evidence.map(({ source }) => source))]
  return {
    row: 'claim',
    number: `C-${claim.number}`,
    statement: claim.statement,
    kind: KIND_WORDS[claim.kind],
    claimant: claimantLine(claim) ?? '',
    quote: claim.quotes.map(({ exact }) => exact).join(' … '),
    start: first === undefined ? '' : String(first.start),
    end: first === undefined ? '' : String(first.end),
    passages: [...new Set(claim.quotes.flatMap(({ passages }) => passages))].join(' '),
    status: STATUS_WORDS[claim.status],
    rating: claim.rating ?? '',
    rationale: claim.rationale ?? '',
    fix: claim.fix ?? '',
    'drop reason': claim.dropReason ?? '',
    'settled at': claim.settledAt ?? '',
    'decided by': decidedBy(claim),
    evidence: String(claim.evidence.length),
    supports: countOf(claim, 'supports'),
    refutes: countOf(claim, 'refutes'),
    context: countOf(claim, 'context'),
    'evidence quoted': claim.evidence.map((evidence) => evidenceLine(evidence, timeZone)).join('\n'),
    sources: sources.map((number) => sourceLine(content, number)).join('\n'),
    grade: claim.graded?.grade ?? '',
    'grade because': (claim.graded?.reasons ?? []).join(' '),
    asked: (claim.contacts ?? []).map((contact) => contactLine(contact, timeZone)).join('\n'),
  }
}

function reasonRows({ report }: EditionContent): Row[] {
  return [
    ...(report.blockersReason === null ? [] : [{ row: 'reason for publishing', statement: report.blockersReason }]),
    ...(report.again === null ? [] : [{ row: 'reason for another edition', statement: report.again }]),
  ]
}

function decidedBy({ adjudication, verdicts }: EditionClaim): string {
  if (adjudication !== null) return `${adjudication.by} (adjudication)`
  return verdicts.map(({ by }) => by).join(', ')
}

function countOf({ evidence }: EditionClaim, stance: Stance): string {
  return String(evidence.filter((each) => each.stance === stance).length)
}

function evidenceLine(evidence: EditionClaim['evidence'][number], timeZone: string): string {
  const { number, stance, quote, locator, note, source } = evidence
  const looked = lookedUpLine(evidence, timeZone)
  const words = [quote === null ? null : `“${quote}”`, locator, note, looked].filter((part) => part !== null)
  return `E-${number} ${STANCE_WORDS[stance]}, source ${source}${words.length === 0 ? '' : `: ${words.join('; ')}`}`
}

function sourceLine({ sources }: EditionContent, number: number): string {
  const source = sources.find((each) => each.number === number)
  return [`${number}. ${source?.title ?? ''}`, source?.url].filter(Boolean).join(' ')
}
