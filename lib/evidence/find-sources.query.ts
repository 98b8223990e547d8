import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import type { SourceKind } from './source'
import { sourceSearch } from './source-search.store'

export type FoundSource = {
  id: string
  title: string
  kind: SourceKind
  publisher: string | null
  publishedOn: string | null
}

/** Up to eight sources whose title, publisher, author or address holds what was typed; the newest when nothing was. */
export async function findSources(actor: Actor, typed: string): Promise<FoundSource[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  return db().$queryRaw<FoundSource[]>`
    SELECT s.id, s.title, s.kind::text AS kind, s.publisher, to_char(s.published_on, 'YYYY-MM-DD') AS "publishedOn"
    FROM "source" s WHERE s.desk_id = ${actor.deskId}::uuid AND ${sourceSearch(typed)}
    ORDER BY s.id DESC LIMIT 8`
}
