import { authorise } from '@/lib/access/authorise'
import { clerkOf } from '@/lib/access/clerk'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { lockLateToRemind } from './late-claims.store'
import { remindingSince } from './remind-late'

/**
 * Reminds assignees of a desk of claims that are late, each once a day of the desk and never before seven in the morning: 100 at a
 * time. Says how many were reminded of; 0 when there is nothing more to do.
 */
export async function remindLate(desk: { deskId: string; timeZone: string }): Promise<number> {
  return inTransaction(async (tx) => {
    const at = now()
    const since = remindingSince(at, desk.timeZone)
    const late = since === null ? [] : await lockLateToRemind(tx, desk.deskId, { at, since })
    authorise(clerkOf(desk), 'claim.edit', { deskId: desk.deskId })
    for (const { id, articleId, number, assigneeId, assignee } of late) {
      await recordEvent(
        tx,
        { deskId: desk.deskId, userId: null },
        {
          kind: 'claim.reminded',
          articleId,
          claimId: id,
          data: { number, to: assignee },
          tell: [{ userIds: [assigneeId], because: 'late' }],
        },
      )
    }
    return late.length
  })
}
