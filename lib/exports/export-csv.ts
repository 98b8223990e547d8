import type { EditionContent } from '@/lib/reports/edition'
import { csvParts as rowsAsCsv } from '@/lib/shared/csv'
import { claimCells, evidenceCells } from './csv-claim'
import { CSV_COLUMNS, type CsvCells } from './csv-columns'
import type { Print } from './print'
import { type Words, wordsOf } from './words'

/**
 * RFC 4180 with a byte order mark and CRLF, for spreadsheets. The column `row` says what a row is: a `claim`, a piece of `evidence` under
 * its claim, an `article` of a set, a `change`, an `open item` or `warning` (its sentence stands under `statement`), a `total` (its name under `statement`,
 * its number under `count`) … Header and `row` stay English, for machines. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function exportCsv(print: Print): string {
  return [...csvParts(print)].join('')
}

/** The same text, row by row. */
export function* csvParts(print: Print): Generator<string> {
  yield* rowsAsCsv(rowsOf(print))
}

function* rowsOf(print: Print): Generator<(string | number)[]> {
  const { content, options } = print
  const words = wordsOf(options.language)
  const about = { report: words.reportName(content), state: content.state, audience: options.audience }
  yield [...CSV_COLUMNS]
  for (const cells of cellsOf(print, words)) {
    const row: CsvCells = { ...about, ...cells }
    yield CSV_COLUMNS.map((column) => row[column] ?? '')
  }
}

function* cellsOf({ content, claims, leftOut, sha256 }: Print, words: Words): Generator<CsvCells> {
  const sources = new Map(content.sources.map((source) => [source.number, source]))
  for (const claim of claims) {
    yield claimCells(claim, words, content.desk.timeZone)
    for (const evidence of claim.evidence) yield evidenceCells(claim, evidence, sources, words)
  }
  if (leftOut > 0) yield { row: 'left out', statement: words.say('leftOut', { count: leftOut }), count: leftOut }
  yield* articleCells(content)
  for (const change of content.changes ?? []) {
    yield { row: 'change', statement: words.change(change), ...numberOf(change.claim) }
  }
  for (const blocker of content.blockers) {
    const passages = blocker.passage === null ? {} : { passages: blocker.passage }
    yield { row: 'open item', statement: words.openItem(blocker, content), ...numberOf(blocker.claim), ...passages }
  }
  for (const warning of content.warnings ?? []) {
    yield { row: 'warning', statement: words.warning(warning), ...numberOf(warning.claim) }
  }
  yield* reasonCells(content)
  for (const { name, count } of words.totals(content)) yield { row: 'total', statement: name, count }
  yield { row: 'sha-256', statement: sha256 }
  if (content.takenFrom !== undefined) yield { row: 'taken from sha-256', statement: content.takenFrom }
}

function numberOf(claim: { number: number } | null): CsvCells {
  return claim === null ? {} : { number: `C-${claim.number}` }
}

function* articleCells({ set }: EditionContent): Generator<CsvCells> {
  if (set === undefined) return
  if (set.introduction !== null) yield { row: 'introduction', statement: set.introduction }
  for (const { number, title, url } of set.articles) {
    yield { row: 'article', article: number, statement: title, 'source url': url ?? '' }
  }
}

function* reasonCells({ report }: EditionContent): Generator<CsvCells> {
  if (report.blockersReason !== null) yield { row: 'reason for publishing', statement: report.blockersReason }
  if (report.again !== null) yield { row: 'reason for another edition', statement: report.again }
}
