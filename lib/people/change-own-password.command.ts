import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import type { ChangeOwnPasswordInput } from './change-own-password.input'
import { passwordIssues } from './password'
import { hashPassword, isPassword } from './password-hash'
import { secretOf, writePassword } from './person.store'
import { endSessionsOf } from './session.store'
import { countAttempt } from './sign-in-attempts.store'

/** Changes the actor's password and ends all their sessions. Refuses a wrong current password, and too many tries like signing in does. */
export async function changeOwnPassword(actor: Actor, input: ChangeOwnPasswordInput): Promise<{ name: string }> {
  authorise(actor, 'desk.read', actor)
  await countAttempt(`own-password ${actor.userId}`, null)
  const passwordHash = await hashPassword(input.password)

  return inTransaction(async (tx) => {
    const secret = await secretOf(tx, actor.userId)
    if (!(await isPassword(input.current, secret.passwordHash)))
      refuseIfAny({ current: ['That is not your password.'] })
    refuseIfAny(passwordIssues(input.password, secret.email))

    await writePassword(tx, actor.userId, passwordHash)
    await endSessionsOf(tx, actor.userId)

    await recordEvent(tx, actor, { kind: 'person.password-set', data: { name: actor.name } })
    return { name: actor.name }
  })
}
