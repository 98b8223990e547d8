import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { SecretSource } from './identifying-words'

/**
 * All that is known of the confidential sources of these claims, also of evidence that was withdrawn, and of where their sources have
 * it from; in one statement.
 */
export async function secretSources(tx: Tx, actor: Actor, claimIds: readonly string[]): Promise<SecretSource[]> {
  const rows = await tx.$queryRaw<(Omit<SecretSource, 'addresses' | 'said'> & Known)[]>`
    WITH RECURSIVE used AS (
      SELECT DISTINCT e.source_id AS id FROM "evidence" e
      WHERE e.claim_id = ANY(${[...claimIds]}::uuid[]) AND e.desk_id = ${actor.deskId}::uuid
      UNION
      SELECT s.derives_from_id FROM "source" s JOIN used u ON u.id = s.id WHERE s.derives_from_id IS NOT NULL
    )
    SELECT s.title, s.author, s.publisher, ARRAY[s.url, s.archive_url] AS addresses,
      ARRAY[s.note, s.interest] || ARRAY(
        SELECT e.quote FROM "evidence" e WHERE e.source_id = s.id AND e.claim_id = ANY(${[...claimIds]}::uuid[])) AS said
    FROM "source" s JOIN used u ON u.id = s.id
    WHERE s.desk_id = ${actor.deskId}::uuid
      AND (s.confidentiality = 'confidential' OR s.spoken_terms IS NOT NULL AND s.spoken_terms <> 'on_record')`
  return rows.map(({ addresses, said, ...source }) => ({ ...source, addresses: given(addresses), said: given(said) }))
}

type Known = { addresses: (string | null)[]; said: (string | null)[] }

function given(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null)
}
