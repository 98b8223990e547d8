import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { ownPasswordTries } from './own-password.store'
import type { PasswordAndCodeInput } from './second-factor.input'
import { proveBothFactors } from './second-factor-proof.store'
import { forgetSecondFactor } from './second-factor.store'
import { countAttempt, forgiveAttempts } from './sign-in-attempts.store'

/** Removes the actor's second factor and its recovery codes, proven by password and a code of either kind. */
export async function removeOwnSecondFactor(actor: Actor, input: PasswordAndCodeInput): Promise<{ name: string }> {
  await countAttempt(ownPasswordTries(actor.userId), null)
  await inTransaction(async (tx) => {
    authorise(actor, 'account.change', actor)
    await proveBothFactors(tx, actor.userId, input)

    await forgetSecondFactor(tx, actor.userId)

    await recordEvent(tx, actor, { kind: 'person.second-factor-removed', data: { name: actor.name } })
  })
  await forgiveAttempts(ownPasswordTries(actor.userId), null)
  return { name: actor.name }
}
