import { createHash } from 'node:crypto'
import type { ImportedRow } from './imported-row'

/**
 * What tells a row from every other on its desk: what the file calls it, or the SHA-256 of what makes it a claim of its own (statement,
 * quote, article, claimant, and its sources). A verdict or note that is put right later does not make it another.
 */
export function importKey(row: ImportedRow): string {
  if (row.fileId !== null) return `id ${hash([row.article?.title ?? null, row.fileId])}`
  const sources = row.sources.map(({ url, title }) => url ?? title)
  return hash([row.statement, row.quote, row.article?.title ?? null, row.claimant, ...sources])
}

function hash(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
