import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { ownPasswordTries, proveOwnPassword } from './own-password.store'
import { keepUnconfirmed, lockSecondFactor } from './second-factor.store'
import type { PasswordAgainInput } from './second-factor.input'
import { countAttempt, forgiveAttempts } from './sign-in-attempts.store'
import { totpSecretOf } from './totp'

// Not a command: until it is confirmed with a code nothing has changed, and nothing stands in the log.

/** Makes the secret of a second factor for the actor's app to take over, in base32; gives it this once, with the account it is for. */
export async function makeUnconfirmed(
  actor: Actor,
  { password }: PasswordAgainInput,
): Promise<{ secret: string; email: string }> {
  authorise(actor, 'account.change', actor)
  await countAttempt(ownPasswordTries(actor.userId), null)
  const secret = totpSecretOf(Uint8Array.from(randomBytes(20)))
  const { email } = await inTransaction(async (tx) => {
    const factor = await lockSecondFactor(tx, actor.userId)
    if (factor.confirmedAt !== null) throw new Refusal('wrong-state', 'You have a second factor already.')
    const proven = await proveOwnPassword(tx, actor.userId, password)
    await keepUnconfirmed(tx, actor.userId, secret)
    return proven
  })
  await forgiveAttempts(ownPasswordTries(actor.userId), null)
  return { secret, email }
}
