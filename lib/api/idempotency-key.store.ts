import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'

/** A request that may be repeated: `request` is the SHA-256 of its method, path and body, hexadecimal. */
export type Repeatable = { tokenId: string; key: string; request: string }

/** Thrown, and so rolled back, where another transaction has done what this one was about to do. */
export class DoneAlready extends Error {
  override readonly name = 'DoneAlready'
}

const KEPT_MS = 24 * 60 * 60 * 1_000

/**
 * Takes a key in the transaction of the change it stands for. Whoever comes with the same key waits here until that transaction ends:
 * when it committed they get `DoneAlready`, when it was rolled back the key is theirs. A key older than a day is as good as new.
 */
export async function takeKey(tx: Tx, { tokenId, key, request }: Repeatable, at: Date): Promise<void> {
  const taken = await tx.$executeRaw`
    INSERT INTO "idempotency_key" AS k (token_id, key, request, at) VALUES (${tokenId}::uuid, ${key}, ${request}, ${at})
    ON CONFLICT (token_id, key) DO UPDATE SET request = excluded.request, result = NULL, at = excluded.at
    WHERE k.at < ${new Date(at.getTime() - KEPT_MS)}`
  if (taken === 0) throw new DoneAlready()
}

/** Writes what the command gave beside its key, in the same transaction. */
export async function keepResult(tx: Tx, { tokenId, key }: Repeatable, result: unknown): Promise<void> {
  await tx.$executeRaw`
    UPDATE "idempotency_key" SET result = ${JSON.stringify(result ?? null)}::jsonb
    WHERE token_id = ${tokenId}::uuid AND key = ${key}`
}

/** What the first request with a key gave; null when there was none by now. */
export async function keptResult(tokenId: string, key: string): Promise<{ request: string; result: unknown } | null> {
  const [row] = await db().$queryRaw<{ request: string; result: unknown }[]>`
    SELECT request, result FROM "idempotency_key" WHERE token_id = ${tokenId}::uuid AND key = ${key}`
  return row ?? null
}
