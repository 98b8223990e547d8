import type { Tx } from '@/lib/db/transaction'
import type { Actor } from './actor'

/**
 * The verdicts on these claims of the actor's desk that the actor may not see yet, each with its claim: while a claim of a desk
 * that seals still waits for verdicts, whoever has given none sees none. The rule itself is `verdicts_are_sealed` in the
 * database; every query that tells a verdict, a comment on one or an event of one asks here.
 */
export async function sealedVerdicts(
  tx: Tx,
  actor: Actor,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (claimIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; claimId: string }[]>`
    SELECT v.id, c.id AS "claimId" FROM "claim" c JOIN "verdict" v ON v.claim_id = c.id
    WHERE c.id = ANY(${[...new Set(claimIds)]}::uuid[]) AND c.desk_id = ${actor.deskId}::uuid
      AND v.reviewer_id <> ${actor.userId}::uuid AND v.given_at >= verdicts_count_since(c)
      AND verdicts_are_sealed(c, ${actor.userId}::uuid)`
  return new Map(rows.map(({ id, claimId }) => [id, claimId]))
}
