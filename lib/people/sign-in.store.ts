import { recordEvent } from '@/lib/audit/event.store'
import { db } from '@/lib/db/client'
import { isAlreadyThere } from '@/lib/db/prisma-errors'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { isPassword } from './password-hash'
import { desksOf } from './person.store'
import { lockSecondFactor, takeCode } from './second-factor.store'
import type { Proven } from './session.store'
import type { SignInInput } from './sign-in.input'
import { countAttempt, forgiveAttempts, takeBackAttempt } from './sign-in-attempts.store'
import { SIGN_IN_SENTENCES, type SignInFailure } from './sign-in-sentence'

// Not commands: until somebody is let in there is no actor to authorise and no desk in whose log it would stand.

/** What an OIDC provider says of a person. */
export type OidcPerson = { provider: string; subject: string; email: string | null; emailVerified: boolean }

/**
 * The person with this e-mail and password and, where they have a second factor, with this code. Throws `not-allowed` with the
 * sentence for the form; the address is null when nobody knows it.
 */
export async function signInWithPassword(input: SignInInput, address: string | null): Promise<Proven> {
  await countAttempt(input.email, address)
  const person = await db().user.findUnique({
    where: { email: input.email },
    select: { ...STANDING, passwordHash: true, totpConfirmedAt: true },
  })
  if (!(await isPassword(input.password, person?.passwordHash ?? null)) || person === null) {
    throw noEntry('wrong-password')
  }
  refuseDisabled(person)
  if (person.totpConfirmedAt !== null) {
    // Only this answer tells that the password was right: it comes after throttling, and forgives no failure.
    const { code = '' } = input
    if (code === '') {
      await takeBackAttempt(input.email, address)
      throw noEntry('code-needed')
    }
    await countAttempt(codeTries(person.id), null)
    if (!(await takesCode(person.id, code))) throw noEntry('wrong-code')
    await forgiveAttempts(codeTries(person.id), null)
  }
  await forgiveAttempts(input.email, address)
  return { userId: person.id, tokenVersion: person.tokenVersion }
}

/**
 * The person an OIDC provider vouches for, linked at their first such sign-in; a second factor is the provider's to ask for. Nobody
 * is created: throws `not-allowed` for an unknown person.
 */
export async function signInWithOidc(vouched: OidcPerson): Promise<Proven> {
  const key = { provider: vouched.provider, providerAccountId: vouched.subject }
  const account = await db().account.findUnique({
    where: { provider_providerAccountId: key },
    select: { user: { select: STANDING } },
  })
  const person = account?.user ?? (await personOfVerifiedEmail(vouched))
  refuseDisabled(person)
  if (account === null) await link(person.id, key)
  return { userId: person.id, tokenVersion: person.tokenVersion }
}

const STANDING = {
  id: true,
  tokenVersion: true,
  disabledAt: true,
  memberships: { where: { disabledAt: null }, select: { id: true }, take: 1 },
} as const
type Standing = { id: string; tokenVersion: number; disabledAt: Date | null; memberships: { id: string }[] }

/** Codes are counted beside the account too, so that nothing that forgives a forgotten password forgives guessing at codes. */
function codeTries(userId: string): string {
  return `code ${userId}`
}

/** Whether the code fits; it has served then. That a recovery code did is in the log of every desk they are on. */
async function takesCode(userId: string, code: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const factor = await lockSecondFactor(tx, userId)
    const taken = await takeCode(tx, factor, code)
    if (taken === null) return false
    if (taken.by === 'app') return true
    for (const { deskId } of await desksOf(tx, userId)) {
      const data = { name: factor.name, left: taken.left }
      await recordEvent(tx, { deskId, userId }, { kind: 'person.recovery-code-used', data })
    }
    return true
  })
}

async function personOfVerifiedEmail(vouched: OidcPerson): Promise<Standing> {
  if (vouched.email === null || !vouched.emailVerified) throw noEntry('unverified-email')
  // Accounts have ASCII addresses. Other letters that become such in lower case (a Kelvin sign) are of another mailbox.
  const known = /^[\x21-\x7e]+$/.test(vouched.email) ? vouched.email.toLowerCase() : ''
  const person = await db().user.findUnique({ where: { email: known }, select: STANDING })
  if (person === null) throw noEntry('unknown-person')
  return person
}

function refuseDisabled(person: Standing): void {
  if (person.disabledAt === null && person.memberships.length > 0) return
  throw noEntry('disabled')
}

function noEntry(failure: SignInFailure): Refusal {
  return new Refusal('not-allowed', SIGN_IN_SENTENCES[failure])
}

async function link(userId: string, key: { provider: string; providerAccountId: string }): Promise<void> {
  try {
    await db().account.create({ data: { userId, ...key }, select: { id: true } })
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
  }
}
