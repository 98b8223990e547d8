import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { copyOut } from '@/lib/db/copy-out'
import { now } from '@/lib/shared/clock'
import type { ClaimsExportFormat } from './claims-columns'
import { exportedClaims, guardedClaims } from './claims-export.store'

/** A file of claims, written while it is read. */
export type ClaimsExport = { filename: string; contentType: string; parts: AsyncIterable<Uint8Array> }

/**
 * Exactly the claims a filter finds on the actor's desk, all of them and in its order: CSV (RFC 4180 but for line feeds, with a byte
 * order mark; no cell is a formula), a JSON array, or a workbook whose sheets hold a million rows each. What is held in memory does not
 * grow with them.
 */
export async function claimsExport(
  actor: Actor,
  filter: ClaimsFilter,
  format: ClaimsExportFormat,
): Promise<ClaimsExport> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  const at = now()
  const filename = `claims-${at.toISOString().slice(0, 10)}.${format}`
  switch (format) {
    case 'csv': {
      const rows = copyOut(await guardedClaims(actor, filter, at), 'FORMAT csv, HEADER true')
      return { filename, contentType: 'text/csv; charset=utf-8', parts: withMark(rows) }
    }
    case 'json':
      return { filename, contentType: 'application/json', parts: asArray(await linesOf(actor, filter, at)) }
    case 'xlsx': {
      // Only now: what writes workbooks is large, and neither of the others needs it.
      const { claimsWorkbook } = await import('./claims-workbook')
      return { filename, contentType: WORKBOOK, parts: claimsWorkbook(await linesOf(actor, filter, at)) }
    }
  }
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** JSON has no control characters in it: with two of them as quote and delimiter COPY writes each object as it is, on a line. */
async function linesOf(actor: Actor, filter: ClaimsFilter, at: Date): Promise<AsyncGenerator<Buffer>> {
  return copyOut(await exportedClaims(actor, filter, at), `FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02'`)
}

async function* withMark(rows: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('\ufeff')
  yield* rows
}

/** Lines become the elements of one array: a comma takes the place of each line feed but the last. */
async function* asArray(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('[\n')
  let open = false
  for await (const part of lines) {
    const text = Buffer.from(part).toString('latin1')
    const ends = text.endsWith('\n')
    const body = (ends ? text.slice(0, -1) : text).replaceAll('\n', ',\n')
    yield Buffer.from(`${open ? ',\n' : ''}${body}`, 'latin1')
    open = ends
  }
  yield Buffer.from('\n]\n')
}
