import type { Actor } from '@/lib/access/actor'
import { type LockedClaim, lockClaim } from '@/lib/claims/claim.store'
import { newRowIds } from '@/lib/db/new-row-ids'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import type { Stance } from './evidence'

export type EvidenceWords = { stance: Stance; quote: string | null; locator: string | null; note: string | null }

export type LockedEvidence = EvidenceWords & {
  id: string
  deskId: string
  sourceId: string
  number: number
  version: number
  authorId: string
  withdrawnAt: Date | null
  claim: LockedClaim
}

/** Attaches evidence to a locked claim and gives it the claim's next number. */
export async function insertEvidence(
  tx: Tx,
  actor: Actor,
  claimId: string,
  sourceId: string,
  words: EvidenceWords,
): Promise<{ id: string; number: number }> {
  const { stance, quote, locator, note } = words
  const at = now()
  const [id] = newRowIds(1, at)
  const [added] = await tx.$queryRaw<{ id: string; number: number }[]>`
    WITH numbered AS (
      UPDATE "claim" SET next_evidence_number = next_evidence_number + 1, updated_at = ${at}::timestamptz WHERE id = ${claimId}::uuid
      RETURNING id, next_evidence_number - 1 AS number
    )
    INSERT INTO "evidence" (id, desk_id, claim_id, source_id, number, stance, quote, locator, note, author_id, created_at)
    SELECT ${id}::uuid, ${actor.deskId}::uuid, id, ${sourceId}::uuid, number, ${stance}::"Stance", ${quote}, ${locator}, ${note},
      ${actor.userId}::uuid, ${at}::timestamptz
    FROM numbered RETURNING id, number`
  if (added === undefined) throw notFound('claim')
  return added
}

/** Locks a piece of evidence of the actor's desk, its claim first, as every command of a claim does. Throws `not-found`. */
export async function lockEvidence(tx: Tx, actor: Actor, evidenceId: string): Promise<LockedEvidence> {
  const where = { id: evidenceId, deskId: actor.deskId }
  const found = await tx.evidence.findFirst({ where, select: { claimId: true } })
  if (found === null) throw notFound('evidence')
  const claim = await lockClaim(tx, actor, found.claimId)
  const evidence = await tx.evidence.findFirstOrThrow({
    where,
    select: {
      id: true,
      deskId: true,
      sourceId: true,
      number: true,
      version: true,
      authorId: true,
      withdrawnAt: true,
      stance: true,
      quote: true,
      locator: true,
      note: true,
    },
  })
  return { ...evidence, claim }
}

/** Writes what a locked piece of evidence says and raises its version. */
export async function changeEvidence(tx: Tx, evidenceId: string, words: EvidenceWords): Promise<{ version: number }> {
  const { stance, quote, locator, note } = words
  return tx.evidence.update({
    where: { id: evidenceId },
    data: { stance, quote, locator, note, version: { increment: 1 } },
    select: { version: true },
  })
}

/** Withdraws a locked piece of evidence; it stays in the record. */
export async function withdrawLockedEvidence(tx: Tx, evidenceId: string, reason: string, at: Date): Promise<void> {
  await tx.evidence.update({
    where: { id: evidenceId },
    data: { withdrawnAt: at, withdrawnReason: reason, version: { increment: 1 } },
    select: { id: true },
  })
}
