import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Unanswerable } from '@/lib/api/problem'
import { settings } from '@/lib/shared/settings'

const SECONDS = 60

const kept = globalThis as { plumblineApiLimit?: RateLimiterMemory }

/**
 * Counts a request of a token in this process; gives what is left, in the headers of draft-ietf-httpapi-ratelimit-headers. Throws 429
 * when the minute's requests are used up.
 */
export async function takeTurn(tokenId: string): Promise<Record<string, string>> {
  const points = settings().API_REQUESTS_A_MINUTE
  kept.plumblineApiLimit ??= new RateLimiterMemory({ points, duration: SECONDS })
  try {
    return headersOf(points, await kept.plumblineApiLimit.consume(tokenId))
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const seconds = secondsUntil(error)
    throw new Unanswerable(429, `This token makes ${points} requests a minute at most. Go on in ${seconds} s.`, {
      headers: { ...headersOf(points, error), 'retry-after': String(seconds) },
    })
  }
}

function headersOf(points: number, left: RateLimiterRes): Record<string, string> {
  return {
    'ratelimit-policy': `"token";q=${points};w=${SECONDS}`,
    ratelimit: `"token";r=${left.remainingPoints};t=${secondsUntil(left)}`,
  }
}

function secondsUntil({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1_000))
}
