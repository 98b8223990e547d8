import type { Tx } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { isPassword } from './password-hash'
import { secretOf } from './person.store'

/** Who asks for the password again counts their tries under this name. */
export function ownPasswordTries(userId: string): string {
  return `own-password ${userId}`
}

/** Has a person who is signed in prove once more that it is they. Throws `invalid` beside the field `password`; gives their e-mail. */
export async function proveOwnPassword(tx: Tx, userId: string, typed: string): Promise<{ email: string }> {
  const { email, passwordHash } = await secretOf(tx, userId)
  if (passwordHash === null) throw new Refusal('wrong-state', NO_PASSWORD)
  if (!(await isPassword(typed, passwordHash))) refuseIfAny({ password: ['That is not your password.'] })
  return { email }
}

const NO_PASSWORD = 'You have no password here: your organisation signs you in, and asks for a second factor itself.'
