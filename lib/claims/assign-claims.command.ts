import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { AssignedHow } from '@/lib/audit/event'
import { recordEvents } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import type { AssignClaimsInput } from './assign-claims.input'
import { assigneeName, UNKNOWN_ASSIGNEE } from './assignee.store'
import { lockClaims, setAssignee } from './claim-progress.store'

/** Gives claims to a reviewer, or takes them back: all of them or none; both are told. Those that stand so already leave no trace. */
export async function assignClaims(
  actor: Actor,
  input: AssignClaimsInput,
): Promise<{ changed: number; numbers: number[]; assignee: string | null }> {
  return inTransaction(async (tx) => {
    const claims = await lockClaims(tx, actor, input.claimIds)
    for (const claim of claims) authorise(actor, 'claim.assign', claim)
    const assignee = input.assigneeId === null ? null : await assigneeName(tx, actor, input.assigneeId)
    refuseIfAny(input.assigneeId !== null && assignee === null ? UNKNOWN_ASSIGNEE : {})

    const changed = claims.filter((claim) => claim.assigneeId !== input.assigneeId)
    await setAssignee(
      tx,
      changed.map((claim) => claim.id),
      input.assigneeId,
    )

    await recordEvents(
      tx,
      actor,
      changed.map((claim) => ({
        kind: 'claim.assigned',
        articleId: claim.articleId,
        claimId: claim.id,
        data: { number: claim.number, to: assignee, ...how(actor, claim, input) },
        tell: [
          { userIds: [input.assigneeId], because: 'assigned' },
          { userIds: [claim.assigneeId], because: 'taken_away' },
        ],
      })),
    )
    return { changed: changed.length, numbers: claims.map((claim) => claim.number), assignee }
  })
}

/** What the log says beside who has it now: whether it was handed over, given back or taken, and the note. */
function how(
  actor: Actor,
  claim: { assigneeId: string | null },
  { assigneeId, note }: AssignClaimsInput,
): { how?: AssignedHow; note?: string } {
  const said = note ? { note } : {}
  if (assigneeId === actor.userId) return { how: 'to-oneself', ...said }
  if (claim.assigneeId !== actor.userId) return said
  return { how: assigneeId === null ? 'given-back' : 'handed-over', ...said }
}
