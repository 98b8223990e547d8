import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { lookUpQuote } from '@/lib/evidence/quote-lookup.store'

/** Sources with an address that an import named and that were never captured; `most` at most. */
export async function sourcesToCapture(
  tx: Tx,
  actor: Actor,
  importId: string,
  most: number,
): Promise<{ id: string; url: string }[]> {
  return tx.$queryRaw<{ id: string; url: string }[]>`
    SELECT DISTINCT s.id, s.url FROM "claim" c JOIN "evidence" e ON e.claim_id = c.id JOIN "source" s ON s.id = e.source_id
    WHERE c.import_id = ${importId}::uuid AND c.desk_id = ${actor.deskId}::uuid AND s.url IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "capture" t WHERE t.source_id = s.id)
    LIMIT ${most}::int`
}

const AT_ONCE = 50

/** Looks up quotes of an import from sources whose text is here already, some after others; gives the last of them, null when there are no more. */
export async function lookUpImportedQuotes(
  tx: Tx,
  actor: Actor,
  importId: string,
  after: string | null,
): Promise<string | null> {
  const pieces = await tx.$queryRaw<{ id: string; sourceId: string; quote: string; locator: string | null }[]>`
    SELECT e.id, e.source_id AS "sourceId", e.quote, e.locator FROM "claim" c JOIN "evidence" e ON e.claim_id = c.id
    WHERE c.import_id = ${importId}::uuid AND c.desk_id = ${actor.deskId}::uuid AND e.quote IS NOT NULL AND e.quote_outcome IS NULL
      AND (${after}::uuid IS NULL OR e.id > ${after}::uuid) AND EXISTS (SELECT 1 FROM "snapshot" s WHERE s.source_id = e.source_id)
    ORDER BY e.id LIMIT ${AT_ONCE}::int`
  for (const piece of pieces) await lookUpQuote(tx, piece)
  return pieces.length < AT_ONCE ? null : (pieces.at(-1)?.id ?? null)
}
