import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { COUNTED_TO } from './capped-count'

/** How many claims each condition on "claim" c finds, counted to one more than `COUNTED_TO`; one statement, each condition planned for itself. */
export async function cappedCounts(tx: Tx, conditions: readonly Prisma.Sql[]): Promise<number[]> {
  if (conditions.length === 0) return []
  const each = conditions.map(
    (where) =>
      Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM "claim" c WHERE ${where} LIMIT ${COUNTED_TO + 1}) AS found)`,
  )
  const [row] = await tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(each)}] AS counts`
  return row?.counts ?? conditions.map(() => 0)
}
