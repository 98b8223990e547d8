import type { Tx } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { proveOwnPassword } from './own-password.store'
import type { PasswordAndCodeInput } from './second-factor.input'
import { lockSecondFactor, takeCode } from './second-factor.store'

/** Has a person who is signed in prove by password and code that it is they, and locks their account. Throws `invalid` beside the field that is wrong. */
export async function proveBothFactors(
  tx: Tx,
  userId: string,
  { password, code }: PasswordAndCodeInput,
): Promise<void> {
  const factor = await lockSecondFactor(tx, userId)
  if (factor.confirmedAt === null) throw new Refusal('wrong-state', 'You have no second factor.')
  await proveOwnPassword(tx, userId, password)
  if ((await takeCode(tx, factor, code)) === null) refuseIfAny({ code: [WRONG] })
}

const WRONG = 'That code is not right, or it has served already. Wait for the next one in your app.'
