import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { RECOVERY_BYTES, RECOVERY_CODES, recoveryCodeOf, recoveryHash } from './recovery-code'
import { openSealed, SEAL_NONCE_BYTES, sealingKey, sealSecret } from './sealed-secret'
import { digitsTyped, stepOfCode } from './totp'

/** The second factor of a person as it is kept; it counts once it is confirmed. */
export type SecondFactor = {
  userId: string
  name: string
  sealed: string | null
  confirmedAt: Date | null
  lastStep: number | null
}

/** What was taken for the second factor: a code of the app, or a recovery code, of which so many are left. */
export type Taken = { by: 'app' } | { by: 'recovery-code'; left: number }

const UNREADABLE_FACTOR =
  'Your second factor cannot be read by this workbench any more. Use a recovery code, or tell whoever runs it.'

/** Locks a person's account, so that no code is taken twice and no two set-ups meet. */
export async function lockSecondFactor(tx: Tx, userId: string): Promise<SecondFactor> {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
  const { name, totpSecret, totpConfirmedAt, totpLastStep } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, totpSecret: true, totpConfirmedAt: true, totpLastStep: true },
  })
  const lastStep = totpLastStep === null ? null : Number(totpLastStep)
  return { userId, name, sealed: totpSecret, confirmedAt: totpConfirmedAt, lastStep }
}

/** Keeps a secret that does not count yet, sealed; one that was begun before is forgotten. */
export async function keepUnconfirmed(tx: Tx, userId: string, secret: string): Promise<void> {
  const sealed = sealSecret(secret, sealingKeyHere(), randomBytes(SEAL_NONCE_BYTES), userId)
  await tx.user.update({
    where: { id: userId },
    data: { totpSecret: sealed, totpConfirmedAt: null, totpLastStep: null },
    select: { id: true },
  })
}

/** Takes a code of the app, which then never serves again: true when it fits. Throws `wrong-state` when the secret cannot be opened. */
export async function takeAppCode(tx: Tx, factor: SecondFactor, typed: string): Promise<boolean> {
  if (factor.sealed === null) return false
  const step = stepOfCode(openedSecret(factor.userId, factor.sealed), typed, now(), factor.lastStep)
  if (step === null) return false
  await tx.user.update({ where: { id: factor.userId }, data: { totpLastStep: BigInt(step) }, select: { id: true } })
  return true
}

/** Takes a code for a confirmed second factor: one of the app or, when it cannot be one, a recovery code. Null when it does not fit or has served. */
export async function takeCode(tx: Tx, factor: SecondFactor, typed: string): Promise<Taken | null> {
  if (factor.confirmedAt === null) return null
  if (digitsTyped(typed) !== null) return (await takeAppCode(tx, factor, typed)) ? { by: 'app' } : null
  return takeRecoveryCode(tx, factor.userId, typed)
}

async function takeRecoveryCode(tx: Tx, userId: string, typed: string): Promise<Taken | null> {
  const sha256 = recoveryHash(typed)
  if (sha256 === null) return null
  // One statement, so that of two who bring the same code at once only one finds it unused.
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, sha256, usedAt: null },
    data: { usedAt: now() },
  })
  if (count === 0) return null
  return { by: 'recovery-code', left: await tx.recoveryCode.count({ where: { userId, usedAt: null } }) }
}

/** From now on the second factor is asked for. */
export async function confirmFactor(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { totpConfirmedAt: now() }, select: { id: true } })
}

/** Makes new recovery codes, as they are shown this once; those before are worth nothing now. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(RECOVERY_BYTES)))
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, sha256: recoveryHash(code) ?? '' })) })
  return codes
}

/** Forgets the second factor of a person and their recovery codes. */
export async function forgetSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    select: { id: true },
  })
  await tx.recoveryCode.deleteMany({ where: { userId } })
}

function openedSecret(userId: string, sealed: string): string {
  const secret = openSealed(sealed, sealingKeyHere(), userId)
  if (secret !== null) return secret
  console.error(
    `The second factor of the account ${userId} does not open: NEXTAUTH_SECRET is not the one it was sealed with. ` +
      'Set that one again, or remove the second factor with `npx plumbline user second-factor --remove`.',
  )
  throw new Refusal('wrong-state', UNREADABLE_FACTOR)
}

function sealingKeyHere(): Buffer {
  const secret = settings().NEXTAUTH_SECRET
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is not set; `npm start` makes one and keeps it.')
  return sealingKey(secret)
}
