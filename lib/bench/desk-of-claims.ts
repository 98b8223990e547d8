import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** How many of each a desk of so many claims holds. */
export function sizesOf(claims: number): { claims: number; articles: number; sources: number } {
  return { claims, articles: Math.ceil(claims / 50), sources: Math.max(Math.ceil(claims / 5), 50) }
}

/** Fills an empty, migrated database with a desk of so many claims (twice as many pieces of evidence), the same for the same number. `url` is of its owner, who may put triggers aside. */
export async function fillDesk(url: string, claims: number): Promise<void> {
  const sizes = sizesOf(claims)
  const script = (await readFile(join(import.meta.dirname, 'desk-of-claims.sql'), 'utf8')).replace(
    /\$(claims|articles|sources)/g,
    (_all, name: keyof typeof sizes) => String(sizes[name]),
  )
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(script)
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
