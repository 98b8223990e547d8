import { db } from './client'

type Statement = { text: string; values: unknown[] }

/**
 * Where rate-limiter-flexible counts: in the table `rate_limit`, over the pool everybody uses, not over one of its own, so that
 * throttling survives a restart and holds for all processes. PostgreSQL's bigint comes back as a number, which milliseconds since 1970 fit into.
 */
export const LIMITER_STORE = {
  storeClient: {
    query: async ({ text, values }: Statement) => {
      const found = await db().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values)
      const rows = found.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }))
      return { rows, rowCount: rows.length }
    },
  },
  storeType: 'client',
  tableName: 'rate_limit',
  tableCreated: true,
  clearExpiredByTimeout: false,
} as const
