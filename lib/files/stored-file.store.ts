import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'

/** A file by its hash, and how many bytes it has. */
export type FileRecord = { sha256: string; bytes: number }

/**
 * Says that these bytes are about to be put into the store. Commit this, then `put`, then `confirmFile` and whatever points
 * to the file in one transaction: so no bytes are ever without a record, and no record that counts is without its bytes.
 */
export async function expectFile(tx: Tx, { sha256, bytes }: FileRecord): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "stored_file" (sha256, bytes, state, created_at) VALUES (${sha256}, ${bytes}, 'arriving', ${now()})
    ON CONFLICT (sha256) DO UPDATE SET created_at = EXCLUDED.created_at WHERE "stored_file".state = 'arriving'`
}

/** Says that the store holds these bytes, checked just now by `put`. Throws when they were never expected. */
export async function confirmFile(tx: Tx, sha256: string): Promise<void> {
  await tx.storedFile.update({
    where: { sha256 },
    data: { state: 'stored', hashedAt: now(), damagedAt: null },
    select: { sha256: true },
  })
}

/** Stored files not read back since `before`, the longest unread first; `limit` at most. */
export async function filesToHash(tx: Tx, { before, limit }: { before: Date; limit: number }): Promise<FileRecord[]> {
  return tx.storedFile.findMany({
    where: { state: 'stored', OR: [{ hashedAt: null }, { hashedAt: { lt: before } }] },
    orderBy: [{ hashedAt: { sort: 'asc', nulls: 'first' } }, { sha256: 'asc' }],
    take: limit,
    select: { sha256: true, bytes: true },
  })
}

/** Says that the bytes were read back and have their hash; an earlier damage is over. */
export async function noteHashed(tx: Tx, sha256: string): Promise<void> {
  await tx.storedFile.update({
    where: { sha256 },
    data: { hashedAt: now(), damagedAt: null },
    select: { sha256: true },
  })
}

/** Says that the bytes are missing or not those of the hash; since when is kept from the first time. */
export async function noteDamaged(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "stored_file" SET hashed_at = ${now()}, damaged_at = coalesce(damaged_at, ${now()}) WHERE sha256 = ${sha256}`
}

/** Files expected before `before` that never came to count, and that no capture under way waits for. */
export async function staleArrivals(tx: Tx, before: Date): Promise<FileRecord[]> {
  return tx.storedFile.findMany({
    where: { state: 'arriving', createdAt: { lt: before }, captures: { none: { endedAt: null } } },
    orderBy: { createdAt: 'asc' },
    take: 1_000,
    select: { sha256: true, bytes: true },
  })
}

/** Removes the record of a file that never arrived, unless it is expected anew or something needs it; captures that ended before it came no longer name it. */
export async function forgetArrival(tx: Tx, sha256: string, before: Date): Promise<void> {
  const stale = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "stored_file" WHERE sha256 = ${sha256} AND state = 'arriving' AND created_at < ${before} FOR UPDATE`
  if (stale.length === 0) return
  await tx.capture.updateMany({
    where: { fileSha256: sha256, way: 'address', endedAt: { not: null } },
    data: { fileSha256: null },
  })
  await tx.storedFile.deleteMany({
    where: { sha256, captures: { none: {} }, snapshots: { none: {} }, exports: { none: {} } },
  })
}

/** Of these hashes, those no record names. */
export async function withoutRecord(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await tx.storedFile.findMany({ where: { sha256: { in: [...hashes] } }, select: { sha256: true } })
  const known = new Set(rows.map(({ sha256 }) => sha256))
  return hashes.filter((sha256) => !known.has(sha256))
}

/** How many files are stored, and how many bytes they have together. */
export async function storedTotals(tx: Tx): Promise<{ files: number; bytes: number }> {
  const { _count, _sum } = await tx.storedFile.aggregate({
    where: { state: 'stored' },
    _count: { sha256: true },
    _sum: { bytes: true },
  })
  return { files: _count.sha256, bytes: Number(_sum.bytes ?? 0) }
}
