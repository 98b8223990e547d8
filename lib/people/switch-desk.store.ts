import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { OwnAccount } from './actor-of-session.query'
import { actorsOf } from './person.store'
import type { SwitchDeskInput } from './switch-desk.input'

// Not a command: which desk somebody looks at is no change of either desk, and neither's log tells of the other.

/** Has one session of a person, and no other of theirs, work on another of their desks. Throws `not-found` for a desk they are not on. */
export async function switchDesk(account: OwnAccount, { deskId }: SwitchDeskInput): Promise<void> {
  authorise(account, 'account.change', account)
  await inTransaction(async (tx) => {
    const desks = await actorsOf(tx, account.userId)
    if (!desks.some((desk) => desk.deskId === deskId)) throw notFound('desk')
    const session = { id: account.sessionId, userId: account.userId }
    await tx.userSession.updateMany({ where: session, data: { deskId } })
  })
}
