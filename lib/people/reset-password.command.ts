import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { hashedToken } from './link-token'
import { passwordIssues } from './password'
import { hashPassword } from './password-hash'
import { RESET_DEAD } from './password-reset'
import { lockPasswordReset } from './password-reset.store'
import { actorsOf, writePassword } from './person.store'
import type { ResetPasswordInput } from './reset-password.input'
import { endSessionsOf } from './session.store'
import { countAttempt, forgiveAttempts } from './sign-in-attempts.store'

/**
 * Sets a new password by a link that was mailed, and ends every session of the person. It signs nobody in: the second factor is
 * asked for as ever. Each desk they work on logs it; a disabled person's link sets nothing. `address` is whence they come.
 */
export async function resetPassword(input: ResetPasswordInput, address: string | null): Promise<{ email: string }> {
  await countAttempt(`link ${hashedToken(input.token)}`, address)
  const passwordHash = await hashPassword(input.password)

  const { email } = await inTransaction(async (tx) => {
    const reset = await lockPasswordReset(tx, input.token)
    if (reset === null) throw new Refusal('wrong-state', RESET_DEAD)
    const actors = await actorsOf(tx, reset.userId)
    if (actors.length === 0) throw new Refusal('wrong-state', RESET_DEAD)
    for (const actor of actors) authorise(actor, 'account.change', actor)
    refuseIfAny(passwordIssues(input.password, reset.email))

    await writePassword(tx, reset.userId, passwordHash)
    await endSessionsOf(tx, reset.userId)

    for (const actor of actors) {
      await recordEvent(tx, actor, { kind: 'person.password-reset', data: { name: actor.name } })
    }
    return reset
  })
  // Whoever reads the mail of an account is not one of those who guessed at its password.
  await forgiveAttempts(email, address)
  return { email }
}
