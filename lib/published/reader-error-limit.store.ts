import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { LIMITER_STORE } from '@/lib/db/limiter-store'
import { Refusal } from '@/lib/shared/refusal'
import { PER_ADDRESS_AN_HOUR, PER_DESK_AN_HOUR } from './reader-error'

const HOUR = { ...LIMITER_STORE, duration: 3_600 } as const

/** Counts an error that is about to be reported on the pages of `slug`. Throws `not-allowed` for too many from one address, or on one desk. */
export async function countReaderError(slug: string, address: string | null): Promise<void> {
  try {
    if (address !== null) await limiter('reader-address', PER_ADDRESS_AN_HOUR).consume(keyOf(`${slug} ${address}`))
    await limiter('reader-desk', PER_DESK_AN_HOUR).consume(keyOf(slug))
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refusal('not-allowed', `Too many errors were reported just now. Try again in ${minutes(error)} minutes.`)
  }
}

function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({ ...HOUR, keyPrefix, points })
}

/** Hashed: where a reader comes from is not kept. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function minutes({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(2, Math.ceil(msBeforeNext / 60_000))
}
