import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { LIMITER_STORE } from '@/lib/db/limiter-store'

const WINDOW_SECONDS = 15 * 60
/** A newsroom's scripts may sit behind one address, and one of them may go on with a token that has expired. */
const PER_ADDRESS = 300

/** Counts that a token from this address served nobody; gives in how many seconds its next one is looked at, 0 for at once. */
export async function countFailedToken(address: string | null): Promise<number> {
  if (address === null) return 0
  try {
    await byAddress().consume(createHash('sha256').update(address).digest('hex'))
    return 0
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return Math.max(1, Math.ceil(error.msBeforeNext / 1_000))
  }
}

function byAddress(): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...LIMITER_STORE,
    keyPrefix: 'api-address',
    points: PER_ADDRESS,
    duration: WINDOW_SECONDS,
  })
}
