import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { changesBetween } from '@/lib/audit/changes'
import { inTransaction } from '@/lib/db/transaction'
import { instantOf } from '@/lib/shared/zoned-time'
import { lockClaim, refuseStale } from './claim.store'
import { changeFacts, tagsOf } from './claim-facts.store'
import { refuseEnded } from './claim-progress.store'
import type { EditClaimInput } from './edit-claim.input'
import { writtenFacts } from './written-facts'

/** Edits the facts of a claim. Refuses a stale version with theirs, and a new statement for a claim that has ended. */
export async function editClaim(
  actor: Actor,
  input: EditClaimInput,
): Promise<{ id: string; number: number; version: number }> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    const before = writtenFacts(claim, await tagsOf(tx, claim.id), actor.timeZone)
    authorise(actor, 'claim.edit', claim)
    refuseStale('claim', claim, input.version, before)
    if (input.statement !== claim.statement) refuseEnded(claim)

    const dueAt = input.dueAt === null ? null : instantOf(input.dueAt, actor.timeZone)
    const after = writtenFacts({ ...input, dueAt }, [...input.tags].sort(), actor.timeZone)
    const changes = changesBetween(before, after)
    if (changes === null) return { id: claim.id, number: claim.number, version: claim.version }
    const { version } = await changeFacts(tx, actor, claim.id, {
      statement: input.statement,
      kind: input.kind,
      priority: input.priority,
      claimant: input.claimant,
      claimantVia: input.claimantVia,
      accuses: input.accuses,
      happenedOn: input.happenedOn,
      dueAt,
      tags: input.tags,
    })

    await recordEvent(tx, actor, {
      kind: 'claim.edited',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, ...changes },
    })
    return { id: claim.id, number: claim.number, version }
  })
}
