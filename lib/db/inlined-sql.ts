import pg from 'pg'
import type { Prisma } from './client'

/**
 * A statement with its values written into it as literals, for COPY, which takes no parameters. Strings are escaped by the
 * driver; a moment becomes a timestamptz, a list an ARRAY of text. Throws a TypeError for anything else: nothing is guessed.
 */
export function inlinedSql({ strings, values }: Prisma.Sql): string {
  return strings.reduce((sql, piece, at) => sql + literalOf(values[at - 1]) + piece)
}

function literalOf(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return literalText(value)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return `${pg.escapeLiteral(value.toISOString())}::timestamptz`
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return `ARRAY[${value.map(literalText).join(', ')}]::text[]`
  }
  throw new TypeError('A value of this kind is not written into a statement.')
}

function literalText(text: string): string {
  if (text.includes('\u0000')) throw new TypeError('PostgreSQL has no text with a NUL in it.')
  // Parted from what stands before it, since the driver writes an E'…' for text with a backslash.
  return ` ${pg.escapeLiteral(text).trimStart()}`
}
