import { db } from '@/lib/db/client'
import { isAlreadyThere } from '@/lib/db/prisma-errors'
import { Refusal } from '@/lib/shared/refusal'
import { isPassword } from './password-hash'
import type { SignInInput } from './sign-in.input'
import { countAttempt, forgiveAttempts } from './sign-in-attempts.store'
import { SIGN_IN_SENTENCES, type SignInFailure } from './sign-in-sentence'

// Not commands: until somebody is let in there is no actor to authorise and no desk in whose log it would stand.

/** What an OIDC provider says of a person. */
export type OidcPerson = { provider: string; subject: string; email: string | null; emailVerified: boolean }

/** The id of the person with this e-mail and password. Throws `not-allowed` with the sentence for the form; the address is null when nobody knows it. */
export async function signInWithPassword(input: SignInInput, address: string | null): Promise<string> {
  await countAttempt(input.email, address)
  const person = await db().user.findUnique({
    where: { email: input.email },
    select: { ...STANDING, passwordHash: true },
  })
  if (!(await isPassword(input.password, person?.passwordHash ?? null)) || person === null) {
    throw noEntry('wrong-password')
  }
  refuseDisabled(person)
  await forgiveAttempts(input.email, address)
  return person.id
}

/** The id of the person an OIDC provider vouches for, linked at their first such sign-in. Nobody is created: throws `not-allowed` for an unknown person. */
export async function signInWithOidc(vouched: OidcPerson): Promise<string> {
  const key = { provider: vouched.provider, providerAccountId: vouched.subject }
  const account = await db().account.findUnique({
    where: { provider_providerAccountId: key },
    select: { user: { select: STANDING } },
  })
  const person = account?.user ?? (await personOfVerifiedEmail(vouched))
  refuseDisabled(person)
  if (account === null) await link(person.id, key)
  return person.id
}

const STANDING = {
  id: true,
  disabledAt: true,
  memberships: { where: { disabledAt: null }, select: { id: true }, take: 1 },
} as const
type Standing = { id: string; disabledAt: Date | null; memberships: { id: string }[] }

async function personOfVerifiedEmail(vouched: OidcPerson): Promise<Standing> {
  if (vouched.email === null || !vouched.emailVerified) throw noEntry('unverified-email')
  const person = await db().user.findUnique({ where: { email: vouched.email.toLowerCase() }, select: STANDING })
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
