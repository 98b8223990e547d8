import { stat } from 'node:fs/promises'
import { Refusal } from '@/lib/shared/refusal'
import { claimReviewsIn } from './claim-reviews-in'
import { firstBytes, textOf } from './decode-stream.gateway'
import type { ImportTable } from './import-table'
import { blocksOfPage, readClaimReviews } from './read-claimreview.gateway'
import { readCsv } from './read-csv.gateway'
import { type JsonLine, jsonLines, readJsonRows } from './read-jsonl.gateway'
import { readXlsx } from './read-xlsx.gateway'

const MB = 1024 * 1024
/** One JSON value, or a page, is held whole while it is read. */
const LARGEST_WHOLE = 50 * MB

/** Reads a file as a table, by what it is and not by what it is called. Throws a Refusal with a sentence for every file that is none. */
export async function readTable(path: string): Promise<ImportTable> {
  const { size } = await stat(path)
  if (size === 0) throw told('The file is empty.')
  const head = await firstBytes(path)
  const start = head.toString('latin1')
  if (start.startsWith('PK')) return readXlsx(path)
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw told((await isLocked(path)) ? LOCKED : OLD_EXCEL)
  const sample = await sampleOf(path)
  if (/^\s*</.test(sample)) return readPage(await wholeText(path, size))
  if (!/^\s*[[{]/.test(sample)) return readCsv(path)
  return isOneALine(sample) ? readLines(path) : readValue(await wholeText(path, size))
}

/** The text of the beginning, decoded; a file that is no text is refused here. */
async function sampleOf(path: string): Promise<string> {
  let sample = ''
  for await (const text of textOf(path)) {
    sample += text
    if (sample.length >= 256 * 1024) break
  }
  return sample.replace(/^\ufeff/, '')
}

/** JSON lines: the first line is a thing of its own. A line too long to be seen whole is taken for one when another value follows none. */
function isOneALine(sample: string): boolean {
  const first = sample.trimStart().split('\n', 1)[0] ?? ''
  if (!first.startsWith('{')) return false
  try {
    JSON.parse(first)
    return true
  } catch {
    // Several lines, of which the first is broken: each begins with a brace.
    return sample
      .trimStart()
      .split('\n')
      .slice(0, 5)
      .every((line) => line.trim() === '' || /^\{.*\}\s*$/.test(line))
  }
}

async function readLines(path: string): Promise<ImportTable> {
  let seen = 0
  for await (const each of jsonLines(path)) {
    if ('value' in each && claimReviewsIn(each.value).length > 0) return readClaimReviews(jsonLines(path))
    if (++seen >= 50) break
  }
  return readJsonRows(() => jsonLines(path))
}

function readValue(text: string): Promise<ImportTable> | ImportTable {
  const value = parsed(text)
  if (claimReviewsIn(value).length > 0) return readClaimReviews([{ line: 1, value }])
  const list = Array.isArray(value) ? value : listIn(value)
  const lines = list.map((each, index): JsonLine => ({ line: index + 2, value: each }))
  return readJsonRows(() => iterated(lines))
}

function readPage(html: string): ImportTable {
  const blocks = blocksOfPage(html)
  const hasSome = blocks.some((block) => 'problem' in block || claimReviewsIn(block.value).length > 0)
  if (!hasSome) throw told('The page has no ClaimReview in it: no structured data of that kind (JSON-LD) was found.')
  return readClaimReviews(blocks)
}

/** The longest list a thing holds: its claims, whatever it calls them. */
function listIn(value: unknown): unknown[] {
  const fields = typeof value === 'object' && value !== null ? Object.values(value) : []
  const lists = fields.filter((field): field is unknown[] => Array.isArray(field))
  return lists.sort((a, b) => b.length - a.length)[0] ?? [value]
}

async function* iterated<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw told('The file begins as JSON but is none. Write one thing in braces a line, or one list of them.')
  }
}

async function wholeText(path: string, size: number): Promise<string> {
  if (size > LARGEST_WHOLE)
    throw told(
      `One JSON value or page may have ${LARGEST_WHOLE / MB} MB at most. Write one claim a line (JSON lines) or a table.`,
    )
  let text = ''
  for await (const piece of textOf(path)) text += piece
  return text.replace(/^\ufeff/, '')
}

/** A workbook with a password lies encrypted in the container of old Excel files. */
async function isLocked(path: string): Promise<boolean> {
  const bytes = await firstBytes(path, 8 * MB)
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

const LOCKED = 'The workbook is locked with a password. Save it without one and import that.'
const OLD_EXCEL =
  'This is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx or .csv, and import that.'

function told(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { file: [sentence] } })
}
