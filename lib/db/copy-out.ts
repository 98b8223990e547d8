import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { settings } from '@/lib/shared/settings'
import type { Prisma } from './client'
import { inlinedSql } from './inlined-sql'

/**
 * What a statement gives, written by PostgreSQL itself and handed on as it comes: nothing is held but what is on the way. On a
 * connection of its own, given back when the reader has all of it or goes away. `how` are options of COPY. Throws what PostgreSQL throws.
 */
export async function* copyOut(statement: Prisma.Sql, how: string): AsyncGenerator<Buffer> {
  const client = new pg.Client({ connectionString: settings().DATABASE_URL })
  // A connection that breaks is told by the stream; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN TRANSACTION READ ONLY')
    const rows = client.query(copyTo(`COPY (${inlinedSql(statement)}) TO STDOUT WITH (${how})`))
    for await (const part of rows) yield part as Buffer
  } finally {
    // Ended at once: a reader that went away would else wait for all the rows it does not want.
    await client.end().catch(() => undefined)
  }
}
