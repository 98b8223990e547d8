import { createHash } from 'node:crypto'
import { headsLine, namedHeads } from './heads'
import type { ImportFormat } from './import-table'
import type { LookedAt } from './plan-of'
import { readTable } from './read-table.gateway'

/** Enough to meet most words of a verdict column. */
const LOOKED_THROUGH = 2_000
const MOST_CHARACTERS = 8_000_000

/** Looks at the first rows of a file: what it is, its heads, and what stands under them. Throws a Refusal for a file that is no table. */
export async function lookAtTable(path: string): Promise<LookedAt & { format: ImportFormat; headsLine: string }> {
  const table = await readTable(path)
  const heads = namedHeads(table.heads)
  const rows: string[][] = []
  let characters = 0
  try {
    for await (const row of table.rows) {
      if (!('cells' in row)) continue
      rows.push(row.cells)
      characters += row.cells.reduce((sum, cell) => sum + cell.length, 0)
      if (rows.length >= LOOKED_THROUGH || characters > MOST_CHARACTERS) break
    }
  } catch {
    // A file that breaks off later is told of when its rows are gone through.
  }
  const line =
    table.format === 'claimreview'
      ? 'ClaimReview'
      : headsLine(heads, (all) => createHash('sha256').update(all).digest('hex'))
  return { format: table.format, heads, columns: table.columns, rows, headsLine: line.replace(/[\u0000\p{Cs}]/gu, ' ') }
}

/** How many rows a file has, by going through it once. */
export async function countTableRows(path: string, stop?: AbortSignal): Promise<number> {
  let rows = 0
  for await (const _row of (await readTable(path)).rows) {
    stop?.throwIfAborted()
    rows += 1
  }
  return rows
}
