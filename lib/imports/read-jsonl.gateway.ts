import { Refusal } from '@/lib/shared/refusal'
import { textOf } from './decode-stream.gateway'
import { MOST_COLUMNS } from './heads'
import { type ImportTable, LONGEST_ROW, type TableRow } from './import-table'
import { flatRow } from './flat-row'

/** A line of a file as JSON, or why it is none. */
export type JsonLine = { line: number; value: unknown } | { line: number; problem: string }

/** How many rows are read to learn what columns there are. */
const LOOKED_THROUGH = 500

/** Reads JSON lines, or the things of one JSON list, as a table: what the first 500 call their fields are its heads. */
export async function readJsonRows(lines: () => AsyncIterable<JsonLine>): Promise<ImportTable> {
  const heads = new Set<string>()
  let seen = 0
  for await (const each of lines()) {
    if ('value' in each) for (const name of flatRow(each.value)?.keys() ?? []) heads.add(name)
    seen += 1
    if (seen >= LOOKED_THROUGH) break
  }
  if (heads.size === 0)
    throw told('The file holds no rows: each line is one thing in braces, as {"claim": "…", "source": "…"}.')
  if (heads.size > MOST_COLUMNS)
    throw told(
      `The rows have ${heads.size.toLocaleString('en')} different fields. ${MOST_COLUMNS} are the most that are read.`,
    )
  const names = [...heads]
  return { format: 'jsonl', heads: names, columns: null, rows: rowsOf(lines(), names) }
}

async function* rowsOf(lines: AsyncIterable<JsonLine>, names: readonly string[]): AsyncGenerator<TableRow> {
  for await (const each of lines) {
    if ('problem' in each) yield { row: each.line, problem: each.problem }
    else {
      const fields = flatRow(each.value)
      if (fields === null) yield { row: each.line, problem: 'The line is no thing in braces, as {"claim": "…"}.' }
      else yield { row: each.line, cells: names.map((name) => fields.get(name) ?? '') }
    }
  }
}

/** The lines of a file as JSON; empty ones are left out, one that is too long is told and passed over. */
export async function* jsonLines(path: string): AsyncGenerator<JsonLine> {
  let rest = ''
  let line = 0
  let isTooLong = false
  for await (const piece of textOf(path)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      line += 1
      if (isTooLong) {
        isTooLong = false
        continue
      }
      const read = readLine(text, line)
      if (read !== null) yield read
    }
    if (rest.length <= LONGEST_ROW) continue
    if (!isTooLong) yield { line: line + 1, problem: TOO_LONG }
    isTooLong = true
    rest = ''
  }
  const last = isTooLong ? null : readLine(rest, line + 1)
  if (last !== null) yield last
}

function readLine(text: string, line: number): JsonLine | null {
  if (text.trim() === '') return null
  if (text.length > LONGEST_ROW) return { line, problem: TOO_LONG }
  try {
    return { line, value: JSON.parse(text) as unknown }
  } catch {
    return { line, problem: 'The line is no JSON.' }
  }
}

const TOO_LONG = `The line is longer than ${LONGEST_ROW.toLocaleString('en')} characters.`

function told(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { file: [sentence] } })
}
