import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { Graded } from './evidence-blocker'
import { evidenceToGrade } from './evidence-to-grade.store'
import { gradeEvidence } from './grade'

/** The grade and blockers of each of these claims of the actor's desk, in a fixed number of statements; one of another desk is not in the map. */
export async function gradesOf(tx: Tx, actor: Actor, claimIds: readonly string[]): Promise<Map<string, Graded>> {
  const weighed = await evidenceToGrade(tx, actor, claimIds)
  return new Map([...weighed].map(([id, { claim, evidence }]) => [id, gradeEvidence(claim, evidence)]))
}
