import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { type Matched, type MarkedTerm, markedSnippet, standingIn } from './mark-words'

/** Texts are looked through so far, in characters; and so many of them are shown for a claim. */
const LOOKED_THROUGH = 4_000
const MOST_SHOWN = 2
/** In characters: the words that were found stand near the beginning of what is shown, which may be cut short. */
const SHOWN_OF_ONE = 90

type Text = { claimId: string; field: Matched['field']; text: string }

/** For each of the claims (of the actor's desk) where the terms stand besides the statement: those with most of them first. Claims where they stand nowhere else have no entry. */
export async function matchesOf(
  tx: Tx,
  actor: Actor,
  terms: readonly MarkedTerm[],
  claimIds: readonly string[],
): Promise<Map<string, Matched[]>> {
  const matches = new Map<string, Matched[]>()
  if (terms.length === 0 || claimIds.length === 0) return matches
  for (const { claimId, field, text } of mostFirst(await textsOf(tx, actor, claimIds), terms)) {
    const shown = matches.get(claimId) ?? []
    const parts = shown.length < MOST_SHOWN ? markedSnippet(text, terms, SHOWN_OF_ONE) : null
    if (parts !== null) matches.set(claimId, [...shown, { field, parts }])
  }
  return matches
}

function mostFirst(texts: readonly Text[], terms: readonly MarkedTerm[]): Text[] {
  return texts
    .map((text) => ({ text, standing: standingIn(text.text, terms) }))
    .filter(({ standing }) => standing > 0)
    .sort((a, b) => b.standing - a.standing)
    .map(({ text }) => text)
}

async function textsOf(tx: Tx, { deskId }: Actor, claimIds: readonly string[]): Promise<Text[]> {
  return tx.$queryRaw<Text[]>`
    WITH wanted AS (SELECT id, claimant_id, claimant_via FROM "claim" WHERE id = ANY(${claimIds}::uuid[]) AND desk_id = ${deskId}::uuid)
    SELECT claim_id AS "claimId", field, left(text, ${LOOKED_THROUGH}) AS text FROM (
      SELECT w.id AS claim_id, 'quote' AS field, q.exact AS text, 1 AS place, q.start AS number
        FROM wanted w JOIN "claim_quote" q ON q.claim_id = w.id
      UNION ALL SELECT w.id, 'claimant', concat_ws(', ', p.name, w.claimant_via), 2, 0
        FROM wanted w LEFT JOIN "claimant" p ON p.id = w.claimant_id
      UNION ALL SELECT w.id, part.field, part.text, part.place, e.number
        FROM wanted w JOIN "evidence" e ON e.claim_id = w.id AND e.withdrawn_at IS NULL JOIN "source" s ON s.id = e.source_id
        CROSS JOIN LATERAL (VALUES ('evidence', e.quote, 3), ('note', e.note, 4), ('source', concat_ws(', ', s.title, s.publisher), 5))
          AS part(field, text, place)
    ) all_texts
    WHERE text <> '' ORDER BY place, number`
}
