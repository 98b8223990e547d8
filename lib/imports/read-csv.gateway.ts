import { once } from 'node:events'
import { type CsvError, parse } from 'csv-parse'
import { Refusal } from '@/lib/shared/refusal'
import { textOf } from './decode-stream.gateway'
import { MOST_COLUMNS } from './heads'
import { type ImportTable, isBlank, LONGEST_ROW, type TableRow } from './import-table'
import { separatorOf } from './separator'

const SAMPLE = 64 * 1024

/** Reads a table in text: separator and charset are found out, quotation marks heeded. Throws a Refusal for one without heads. */
export async function readCsv(path: string): Promise<ImportTable> {
  const records = recordsOf(path)
  for (let next = await records.next(); !next.done; next = await records.next()) {
    const { cells } = next.value
    if (isBlank(cells)) continue
    refuseWide(cells.length)
    return { format: 'csv', heads: cells, columns: null, rows: rowsAfter(records) }
  }
  throw told('The file holds no rows.')
}

type Records = AsyncGenerator<{ row: number; cells: string[] }>

async function* rowsAfter(records: Records): AsyncGenerator<TableRow> {
  for (;;) {
    const next = await records.next()
    if (next.done) return
    const { row, cells } = next.value
    if (!isBlank(cells)) yield { row, cells }
  }
}

/** A parser is fed by hand, so that every row before a broken one is read before it is told. */
async function* recordsOf(path: string): Records {
  const ready: string[][] = []
  let row = 0
  let broken: Error | null = null
  let parser: ReturnType<typeof parse> | null = null
  for await (const text of sampledFirst(textOf(path))) {
    if (parser === null) {
      const said = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0
      parser = parserFor(text, (cells) => ready.push(cells))
      parser.on('error', (error: Error) => {
        broken = error
      })
      await fed(parser, text.slice(said))
    } else await fed(parser, text)
    for (const cells of ready.splice(0)) yield { row: ++row, cells }
    if (broken !== null) throw refusalFor(broken, row)
  }
  if (parser === null) return
  parser.end()
  if (broken === null) await Promise.race([once(parser, 'close'), once(parser, 'end')]).catch(() => undefined)
  for (const cells of ready.splice(0)) yield { row: ++row, cells }
  if (broken !== null) throw refusalFor(broken, row)
}

function parserFor(sample: string, take: (cells: string[]) => void) {
  const parser = parse({
    delimiter: separatorOf(sample),
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[]) => {
      take(cells)
      return null
    },
  })
  parser.resume()
  return parser
}

function fed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  return new Promise((done) => parser.write(text, () => done()))
}

/** The separator is told by the first rows, which must be together. */
async function* sampledFirst(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  let first = ''
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    first += next.value
    if (first.length >= SAMPLE) break
  }
  if (first !== '') yield first
  yield* pieces
}

function refusalFor(error: Error, rowsBefore: number): Error {
  const { code } = error as CsvError
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return told(`Row ${rowsBefore + 1} opens a quotation mark (") that is never closed. ${AGAIN}`)
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return told(
      `Row ${rowsBefore + 1} is longer than ${LONGEST_ROW.toLocaleString('en')} characters: a quotation mark (") in it is never closed, or a cell holds far more than a claim. ${AGAIN}`,
    )
  }
  return told(`Row ${rowsBefore + 1} cannot be read. ${AGAIN}`)
}

const AGAIN = 'Put it right and import the file once more: what came in before that row is not added twice.'

function refuseWide(columns: number): void {
  if (columns > MOST_COLUMNS)
    throw told(`The file has ${columns.toLocaleString('en')} columns. ${MOST_COLUMNS} are the most that are read.`)
}

function told(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { file: [sentence] } })
}
