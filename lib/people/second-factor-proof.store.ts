import type { Tx } from '@/lib/db/transaction'
import { type Issues, Refusal, refuseIfAny } from '@/lib/shared/refusal'
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

/** What keeps somebody from asking others for a second factor: a password of their own, and nothing beside it. */
export async function missingFactorIssues(tx: Tx, userId: string): Promise<Issues> {
  const bare = await tx.user.count({ where: { id: userId, passwordHash: { not: null }, totpConfirmedAt: null } })
  return bare === 0 ? {} : { secondFactorForEditors: [SET_UP_FIRST] }
}

const SET_UP_FIRST = 'Set up your own second factor first, on your account screen: else this would shut you out.'
const WRONG = 'That code is not right, or it has served already. Wait for the next one in your app.'
