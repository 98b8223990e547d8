import type pg from 'pg'
import type { Actor } from '@/lib/access/actor'

/** Who asks in a benchmark: an editor of the archive's desk. */
export async function archiveEditor(client: pg.Client): Promise<Actor> {
  const { rows } = await client.query<Actor>(
    `SELECT u.id AS "userId", u.name, m.role::text AS role, d.id AS "deskId", d.time_zone AS "timeZone"
     FROM "membership" m JOIN "user" u ON u.id = m.user_id JOIN "desk" d ON d.id = m.desk_id WHERE m.role = 'editor' ORDER BY m.id LIMIT 1`,
  )
  const [actor] = rows
  if (actor === undefined) throw new Error('The archive has no editor.')
  return actor
}
