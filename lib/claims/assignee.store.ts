import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { Issues } from '@/lib/shared/refusal'

/** The name of a person who may check claims on the actor's desk now; null for anybody else. */
export async function assigneeName(tx: Tx, actor: Actor, userId: string): Promise<string | null> {
  const membership = await tx.membership.findFirst({
    where: { deskId: actor.deskId, userId, disabledAt: null, role: { not: 'viewer' }, user: { disabledAt: null } },
    select: { user: { select: { name: true } } },
  })
  return membership?.user.name ?? null
}

/** What is said of a wanted assignee who has no such name. */
export const UNKNOWN_ASSIGNEE: Issues = { assigneeId: ['Claims are assigned to reviewers and editors of this desk.'] }

/** What is wrong with a wanted assignee: somebody unknown here, disabled, or a viewer. No assignee is fine. */
export async function assigneeIssues(tx: Tx, actor: Actor, userId: string | null): Promise<Issues> {
  if (userId === null || (await assigneeName(tx, actor, userId)) !== null) return {}
  return UNKNOWN_ASSIGNEE
}
