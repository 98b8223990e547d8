import type { Tx } from '@/lib/db/transaction'
import type { Graded } from './evidence-blocker'

/** What waits to be weighed: the marks, and the claims they are on, by desk. */
export type Taken = { marks: string[]; desks: Map<string, string[]> }

/**
 * Takes up to `most` marks of claims to be weighed, oldest first, for this transaction alone. None while somebody else weighs: of two
 * who weigh the same claim at once, the one who looked earlier could write later.
 */
export async function takeMarks(tx: Tx, most: number): Promise<Taken> {
  const [turn] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('claims are weighed', 0)) AS mine`
  if (turn?.mine !== true) return { marks: [], desks: new Map() }
  const rows = await tx.$queryRaw<{ id: string; claimId: string | null; deskId: string | null }[]>`
    SELECT m.id::text AS id, c.id AS "claimId", c.desk_id AS "deskId"
    FROM (SELECT id, claim_id FROM "claim_to_weigh" ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED) m
    LEFT JOIN "claim" c ON c.id = m.claim_id ORDER BY c.id`
  const desks = new Map<string, Set<string>>()
  for (const { claimId, deskId } of rows) {
    if (claimId === null || deskId === null) continue
    desks.set(deskId, (desks.get(deskId) ?? new Set()).add(claimId))
  }
  return { marks: rows.map(({ id }) => id), desks: new Map([...desks].map(([deskId, ids]) => [deskId, [...ids]])) }
}

/** Removes marks that were taken. */
export async function removeMarks(tx: Tx, marks: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "claim_to_weigh" WHERE id = ANY(${marks}::text[]::bigint[])`
}

/**
 * Writes grades and blockers into the claims whose were others, in one order; their versions and times stay, as nobody changed them.
 * Open screens are told which claims those are, as of any change.
 */
export async function writeGrades(tx: Tx, grades: ReadonlyMap<string, Graded>): Promise<number> {
  const rows = [...grades].map(([id, { grade, blockers }]) => ({
    id,
    grade,
    blockers: blockers.map(({ kind }) => kind),
  }))
  const given = JSON.stringify(
    rows.map(({ blockers, ...row }) => ({ ...row, blockers: [...new Set(blockers)].sort() })),
  )
  const changed = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "claim" c JOIN jsonb_to_recordset(${given}::jsonb) AS g(id uuid, grade text, blockers text[]) ON g.id = c.id
    WHERE (c.grade, c.blockers) IS DISTINCT FROM (g.grade, g.blockers) ORDER BY c.id FOR NO KEY UPDATE OF c`
  if (changed.length === 0) return 0
  const ids = changed.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE "claim" c SET grade = g.grade, blockers = g.blockers
    FROM jsonb_to_recordset(${given}::jsonb) AS g(id uuid, grade text, blockers text[])
    WHERE c.id = g.id AND c.id = ANY(${ids}::uuid[])`
  await tx.$queryRaw`
    SELECT pg_notify('plumbline_live', jsonb_build_object('about', 'event', 'desk', desk_id, 'article', article_id, 'claim', id,
      'source', null, 'actor', null, 'kind', 'claim.weighed')::text)::text FROM "claim" WHERE id = ANY(${ids}::uuid[])`
  return ids.length
}
