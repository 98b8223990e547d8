import { authorise } from '@/lib/access/authorise'
import { atOneMoment } from '@/lib/db/transaction'
import { findPasswordReset } from './password-reset.store'
import { actorsOf } from './person.store'

/** Whether the link of a mail sets a password now; of whom is said to nobody. */
export async function passwordResetServes(token: string): Promise<boolean> {
  return atOneMoment(async (tx) => {
    const reset = await findPasswordReset(tx, token)
    if (reset === null) return false
    const actors = await actorsOf(tx, reset.userId)
    for (const actor of actors) authorise(actor, 'account.change', actor)
    return actors.length > 0
  })
}
