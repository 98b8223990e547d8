import { alongside } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { DoneAlready, keepResult, keptResult, type Repeatable, takeKey } from './idempotency-key.store'

/**
 * Runs a command once for all requests with this key: the key is written in the transaction of the change, so that whoever repeats the
 * request, also at the same moment or after a crash, gets what the first was given and changes nothing. Throws `invalid` when the key
 * came with another request before.
 */
export async function once(
  request: Repeatable,
  run: () => Promise<unknown>,
): Promise<{ result: unknown; was: 'done' | 'done before' }> {
  try {
    const result = await alongside(
      { before: (tx) => takeKey(tx, request, now()), after: (tx, given) => keepResult(tx, request, given) },
      run,
    )
    return { result, was: 'done' }
  } catch (error) {
    if (!(error instanceof DoneAlready)) throw error
    const kept = await keptResult(request.tokenId, request.key)
    if (kept?.request !== request.request)
      throw new Refusal('invalid', OTHER_REQUEST, { issues: { 'Idempotency-Key': [OTHER_REQUEST] } })
    return { result: kept.result, was: 'done before' }
  }
}

const OTHER_REQUEST = 'This Idempotency-Key came with another request before. A new request wants a new key.'
