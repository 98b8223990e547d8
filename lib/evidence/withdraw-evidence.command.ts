import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseEnded } from '@/lib/claims/claim-progress.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { lockEvidence, withdrawLockedEvidence } from './evidence.store'
import type { WithdrawEvidenceInput } from './withdraw-evidence.input'

/** Withdraws a piece of evidence with a reason; it stays in the record, struck through. Refuses an ended claim. */
export async function withdrawEvidence(
  actor: Actor,
  input: WithdrawEvidenceInput,
): Promise<{ id: string; number: number }> {
  return inTransaction(async (tx) => {
    const evidence = await lockEvidence(tx, actor, input.evidenceId)
    const { claim, number } = evidence
    authorise(actor, 'evidence.withdraw', evidence)
    refuseEnded(claim)
    if (evidence.withdrawnAt !== null) throw new Refusal('wrong-state', `E-${number} was withdrawn already.`)

    await withdrawLockedEvidence(tx, evidence.id, input.reason, now())

    await recordEvent(tx, actor, {
      kind: 'evidence.withdrawn',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, evidence: number, reason: input.reason },
    })
    return { id: evidence.id, number }
  })
}
