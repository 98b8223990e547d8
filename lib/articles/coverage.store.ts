import { db } from '@/lib/db/client'
import { type CoveringQuote, type PassageState, passageStates } from './coverage'

/** One passage of the coverage strip: its state, and its length in UTF-16 units, by which the cell is as long. */
export type PassageCell = { state: PassageState; length: number }

type RawVersion = {
  versionId: string
  passages: { start: number; end: number; kind: 'sentence' | 'heading'; marked: boolean }[]
  quotes: CoveringQuote[]
}

/** The passages of each version of this desk in reading order, with how far each is accounted for; one statement for all. */
export async function passageCells(deskId: string, versionIds: readonly string[]): Promise<Map<string, PassageCell[]>> {
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
  return new Map(versions.map((version) => [version.versionId, cellsOf(version)]))
}

function cellsOf({ passages, quotes }: RawVersion): PassageCell[] {
  const known = passages.map((passage, index) => ({ ...passage, id: String(index) }))
  const marks = known.filter((passage) => passage.marked).map(({ id }) => ({ passageId: id }))
  const states = passageStates(known, quotes, marks)
  return known.map(({ start, end }, index) => ({ state: states[index] ?? 'todo', length: end - start }))
}
