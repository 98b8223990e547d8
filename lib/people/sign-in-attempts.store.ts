import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { LIMITER_STORE } from '@/lib/db/limiter-store'
import { Refusal } from '@/lib/shared/refusal'

const WINDOW_SECONDS = 15 * 60
const PER_ACCOUNT = 10
/** A newsroom may sit behind one address, so an address gets more than an account. */
const PER_ADDRESS = 60
/** Mails with a link that anybody can have sent to somebody else. */
const RESETS_PER_ACCOUNT = 5
const RESETS_PER_ADDRESS = 30

/** Counts an attempt to sign in before it is judged, so that attempts at the same moment are all counted. Throws `not-allowed` saying in how many minutes to try again. */
export async function countAttempt(email: string, address: string | null): Promise<void> {
  await count(byAddress(), address, byAccount(), email)
}

/** Counts that somebody asked for a link to set a new password; counted alike whether anybody has such an account. Throws as `countAttempt` does. */
export async function countResetAsked(email: string, address: string | null): Promise<void> {
  const byReset = (keyPrefix: string, points: number) => new RateLimiterPostgres({ ...STORE, keyPrefix, points })
  const ofAddress = byReset('reset-address', RESETS_PER_ADDRESS)
  await count(ofAddress, address, byReset('reset-account', RESETS_PER_ACCOUNT), email)
}

/** Takes back an attempt that was neither a failure nor a sign-in; the failures before it stay counted. */
export async function takeBackAttempt(email: string, address: string | null): Promise<void> {
  await byAccount().reward(keyOf(email))
  if (address !== null) await byAddress().reward(keyOf(address))
}

/** Forgets the failures of an account whose person has signed in, and takes this attempt off its address. */
export async function forgiveAttempts(email: string, address: string | null): Promise<void> {
  await byAccount().delete(keyOf(email))
  if (address !== null) await byAddress().reward(keyOf(address))
}

async function count(
  ofAddress: RateLimiterPostgres,
  address: string | null,
  ofAccount: RateLimiterPostgres,
  account: string,
): Promise<void> {
  try {
    if (address !== null) await ofAddress.consume(keyOf(address))
    await ofAccount.consume(keyOf(account))
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refusal('not-allowed', `Too many attempts. Try again in ${inMinutes(error.msBeforeNext)}.`)
  }
}

function byAccount(): RateLimiterPostgres {
  return new RateLimiterPostgres({ ...STORE, keyPrefix: 'sign-in-account', points: PER_ACCOUNT })
}

function byAddress(): RateLimiterPostgres {
  return new RateLimiterPostgres({ ...STORE, keyPrefix: 'sign-in-address', points: PER_ADDRESS })
}

const STORE = { ...LIMITER_STORE, duration: WINDOW_SECONDS } as const

/** Hashed, because whatever was typed as an e-mail (a password by mistake) must not lie in a table. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function inMinutes(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000))
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
