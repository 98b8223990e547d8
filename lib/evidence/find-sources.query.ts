import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import type { SourceKind } from './source'
import { sourceSearch } from './source-search'

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
  const rows = await db().source.findMany({
    where: { deskId: actor.deskId, AND: sourceSearch(typed) },
    orderBy: { id: 'desc' },
    take: 8,
    select: { id: true, title: true, kind: true, publisher: true, publishedOn: true },
  })
  return rows.map((row) => ({ ...row, publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null }))
}
