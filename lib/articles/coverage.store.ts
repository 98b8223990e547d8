import { db } from '@/lib/db/client'
import { type CoveringQuote, type PassageState, passageStates } from './coverage'

type RawVersion = {
  versionId: string
  passages: { start: number; end: number; kind: 'sentence' | 'heading'; marked: boolean }[]
  quotes: CoveringQuote[]
}

/** How far each passage of each version of this desk is accounted for, in reading order; one statement for all. */
export async function statesOfVersions(
  deskId: string,
  versionIds: readonly string[],
): Promise<Map<string, PassageState[]>> {
  if (versionIds.length === 0) return new Map()
  const versions = await db().$queryRaw<RawVersion[]>`
    SELECT v.id AS "versionId", coalesce(p.passages, '[]') AS passages, coalesce(q.quotes, '[]') AS quotes
    FROM "article_version" v
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('start', p.start, 'end', p."end", 'kind', p.kind, 'marked', EXISTS (
        SELECT 1 FROM "mark" m WHERE m.passage_id = p.id AND m.withdrawn_at IS NULL)) ORDER BY p.number) AS passages
      FROM "passage" p WHERE p.version_id = v.id
    ) p ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('start', q.start, 'end', q."end", 'status', c.status)) AS quotes
      FROM "claim_quote" q JOIN "claim" c ON c.id = q.claim_id WHERE q.version_id = v.id
    ) q ON true
    WHERE v.desk_id = ${deskId}::uuid AND v.id = ANY(${[...versionIds]}::uuid[])`
  return new Map(versions.map((version) => [version.versionId, statesOf(version)]))
}

function statesOf({ passages, quotes }: RawVersion): PassageState[] {
  const known = passages.map((passage, index) => ({ ...passage, id: String(index) }))
  const marks = known.filter((passage) => passage.marked).map(({ id }) => ({ passageId: id }))
  return passageStates(known, quotes, marks)
}
