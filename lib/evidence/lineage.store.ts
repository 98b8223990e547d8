import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { LONGEST_CHAIN, type SourceOfChain } from './provenance'
import { sourceKey } from './source-key'

/** A source with what its newest snapshot and last recheck say. */
export type SourceOfLineage = SourceOfChain & {
  url: string | null
  newest: { number: number; way: 'address' | 'file' | 'typed'; damaged: 'yes' | 'no'; textId: string | null } | null
  /** What the last recheck found, when that is newer than the newest snapshot. */
  check: 'same' | 'changed' | 'gone' | 'unreachable' | null
}

/** These sources of the actor's desk, and all they have it from, in one statement; the way back is bounded, so that a circle ends. */
export async function lineageOf(
  tx: Tx,
  actor: Actor,
  sourceIds: readonly string[],
): Promise<Map<string, SourceOfLineage>> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE lineage AS (
      SELECT id, derives_from_id, 1 AS steps FROM "source" WHERE id = ANY(${[...sourceIds]}::uuid[]) AND desk_id = ${actor.deskId}::uuid
      UNION
      SELECT s.id, s.derives_from_id, l.steps + 1 FROM "source" s JOIN lineage l ON s.id = l.derives_from_id
      WHERE s.desk_id = ${actor.deskId}::uuid AND l.steps < ${LONGEST_CHAIN}
    )
    SELECT s.id::text AS id, s.title, s.kind::text AS kind, s.publisher, s.author, s.url,
      s.published_on::text AS "publishedOn", s.spoken_on::text AS "spokenOn", s.derives_from_id::text AS "derivesFromId",
      s.confidentiality::text AS confidentiality, s.spoken_terms::text AS "spokenTerms",
      CASE WHEN n.captured_at IS NULL OR s.checked_at > n.captured_at THEN s.check_outcome::text END AS "check",
      n.number, n.way::text AS way, n.final_url AS "finalUrl", n.facts->>'url' AS "saysUrl", f.damaged_at IS NOT NULL AS damaged,
      t.id::text AS "textId", coalesce(t.minhash, '{}') AS minhash
    FROM "source" s
    LEFT JOIN LATERAL (SELECT * FROM "snapshot" WHERE source_id = s.id ORDER BY number DESC LIMIT 1) n ON true
    LEFT JOIN "stored_file" f ON f.sha256 = n.file_sha256
    LEFT JOIN LATERAL (SELECT id, minhash FROM "snapshot_text" WHERE snapshot_id = n.id ORDER BY id DESC LIMIT 1) t ON true
    WHERE s.id IN (SELECT id FROM lineage)`
  return new Map(rows.map((row) => [row.id, asSource(row)]))
}

type Row = Omit<SourceOfLineage, 'addresses' | 'newest'> & {
  number: number | null
  way: 'address' | 'file' | 'typed' | null
  finalUrl: string | null
  saysUrl: string | null
  damaged: boolean
  textId: string | null
}

function asSource({ number, way, finalUrl, saysUrl, damaged, textId, ...source }: Row): SourceOfLineage {
  const newest =
    number === null || way === null
      ? null
      : { number, way, damaged: damaged ? ('yes' as const) : ('no' as const), textId }
  return { ...source, newest, addresses: [...new Set([source.url, finalUrl, saysUrl].flatMap(addressKey))] }
}

/** The key of an address; what a page says of itself may be no address at all. */
export function addressKey(url: string | null): string[] {
  return url !== null && URL.canParse(url) ? [sourceKey(url)] : []
}
