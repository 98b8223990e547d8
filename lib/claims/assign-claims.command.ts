import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import type { AssignClaimsInput } from './assign-claims.input'
import { assigneeIssues, assigneeName } from './assignee.store'
import { lockClaims, setAssignee } from './claim-progress.store'

/** Gives claims to a reviewer, or takes them back: all of them or none. Those that stand so already leave no trace. */
export async function assignClaims(
  actor: Actor,
  input: AssignClaimsInput,
): Promise<{ changed: number; numbers: number[]; assignee: string | null }> {
  return inTransaction(async (tx) => {
    const claims = await lockClaims(tx, actor, input.claimIds)
    for (const claim of claims) authorise(actor, 'claim.assign', claim)
    refuseIfAny(await assigneeIssues(tx, actor, input.assigneeId))

    const assignee = input.assigneeId === null ? null : await assigneeName(tx, actor, input.assigneeId)
    const changed = claims.filter((claim) => claim.assigneeId !== input.assigneeId)
    await setAssignee(
      tx,
      changed.map((claim) => claim.id),
      input.assigneeId,
    )

    for (const claim of changed) {
      await recordEvent(tx, actor, {
        kind: 'claim.assigned',
        articleId: claim.articleId,
        claimId: claim.id,
        data: { number: claim.number, to: assignee },
      })
    }
    return { changed: changed.length, numbers: claims.map((claim) => claim.number), assignee }
  })
}
