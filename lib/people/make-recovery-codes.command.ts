import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { ownPasswordTries } from './own-password.store'
import type { PasswordAndCodeInput } from './second-factor.input'
import { proveBothFactors } from './second-factor-proof.store'
import { replaceRecoveryCodes } from './second-factor.store'
import { countAttempt, forgiveAttempts } from './sign-in-attempts.store'

/** Makes new recovery codes for the actor, shown this once; those before are worth nothing any more. */
export async function makeRecoveryCodes(actor: Actor, input: PasswordAndCodeInput): Promise<{ codes: string[] }> {
  await countAttempt(ownPasswordTries(actor.userId), null)
  const made = await inTransaction(async (tx) => {
    authorise(actor, 'account.change', actor)
    await proveBothFactors(tx, actor.userId, input)

    const codes = await replaceRecoveryCodes(tx, actor.userId)

    await recordEvent(tx, actor, { kind: 'person.recovery-codes-made', data: { name: actor.name } })
    return { codes }
  })
  await forgiveAttempts(ownPasswordTries(actor.userId), null)
  return made
}
