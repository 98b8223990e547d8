import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/transaction'
import { isRowId } from '@/lib/shared/row-id'
import { heededOptions } from './export-file-of'
import type { ExportThing, Wanted } from './export-file.store'
import type { LongFormat } from './export-format'
import { type PrintOptions, spelledOptions } from './print-options'

type Asked = { thing: ExportThing; format: LongFormat; options: PrintOptions }

/**
 * How a file is found again. A bundle holds the copies its sources had when it was made: it is found only while the same sources are
 * confidential, so that one made before a source became so is handed out no more. The worker reads over `withheld`.
 */
export async function wantedOf(tx: Tx, { thing, format, options }: Asked): Promise<Wanted> {
  const spelled = spelledOptions(heededOptions(format, options))
  const withheld = format === 'bundle' ? await withheldFrom(tx, thing) : null
  const parts = [spelled, withheld === null ? '' : `withheld=${withheld}`]
  return { thing, format, options: parts.filter((part) => part !== '').join('&') }
}

/** Names, by a hash, the sources of an edition's claims that are confidential now; null when none is. */
async function withheldFrom(tx: Tx, { deskId, editionId }: ExportThing): Promise<string | null> {
  const claims = await tx.$queryRaw<{ id: string }[]>`
    SELECT claim->>'id' AS id FROM "edition" f CROSS JOIN LATERAL jsonb_array_elements(f.content->'claims') claim
    WHERE f.id = ${editionId}::uuid AND f.desk_id = ${deskId}::uuid`
  // An edition that was brought in names its claims as it likes.
  const ours = claims.map(({ id }) => id).filter(isRowId)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.id::text AS id FROM "evidence" e JOIN "source" s ON s.id = e.source_id
    WHERE e.claim_id = ANY(${ours}::uuid[]) AND e.desk_id = ${deskId}::uuid
      AND (s.confidentiality = 'confidential' OR s.spoken_terms IS NOT NULL AND s.spoken_terms <> 'on_record')
    ORDER BY 1`
  if (rows.length === 0) return null
  const ids = rows.map(({ id }) => id).join()
  return createHash('sha256').update(ids).digest('hex').slice(0, 16)
}
