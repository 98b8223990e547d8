import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { likelyKind } from '@/lib/evidence/likely-kind'
import { sourceKey } from '@/lib/evidence/source-key'
import type { ImportedSource } from './imported-row'
import { newRowIds } from '@/lib/db/new-row-ids'

/** Sources without an address by their title, as far as an import has met them. */
export type TitledSources = Map<string, string>

const MOST_TITLED = 20_000

/** The newest open sources of the desk that have no address, by title: a name in a file is that source and no second one. */
export async function titledSources(tx: Tx, actor: Actor): Promise<TitledSources> {
  const rows = await tx.source.findMany({
    where: { deskId: actor.deskId, url: null, confidentiality: 'open', spokenTerms: null },
    orderBy: { createdAt: 'desc' },
    take: MOST_TITLED,
    select: { id: true, title: true },
  })
  return new Map(rows.map(({ id, title }) => [titleKey(title), id]))
}

/** What tells a named source from another: its address without what does not change the page, or its title. */
export function keyOfSource({ url, title }: ImportedSource): string {
  return url === null ? titleKey(title) : `at ${sourceKey(url)}`
}

function titleKey(title: string): string {
  return `called ${title.toLowerCase()}`
}

/** The ids of these sources by their keys; those that are new are added, always in the same order. `titled` learns the new ones without an address. */
export async function sourceIds(
  tx: Tx,
  actor: Actor,
  sources: readonly ImportedSource[],
  { titled, at }: { titled: TitledSources; at: Date },
): Promise<Map<string, string>> {
  const byKey = new Map(sources.map((source) => [keyOfSource(source), source]))
  const keys = [...byKey.keys()].sort()
  const addressed = keys.filter((key) => byKey.get(key)?.url !== null)
  const unknown = keys.filter((key) => byKey.get(key)?.url === null && !titled.has(key))
  const known = await knownAddresses(tx, actor, addressed)
  const missing = [...addressed.filter((key) => !known.has(key)), ...unknown]
  if (missing.length > 0) {
    const added = await addSources(
      tx,
      actor,
      missing.flatMap((key) => byKey.get(key) ?? []),
      at,
    )
    for (const key of unknown) titled.set(key, added.get(key) ?? '')
  }
  const ids = missing.length === 0 ? known : await knownAddresses(tx, actor, addressed)
  for (const key of keys) if (byKey.get(key)?.url === null) ids.set(key, titled.get(key) ?? '')
  return ids
}

async function knownAddresses(tx: Tx, actor: Actor, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; key: string }[]>`
    SELECT id, url_key AS key FROM "source" WHERE desk_id = ${actor.deskId}::uuid AND url_key = ANY(${keys.map((key) => key.slice(3))}::text[])`
  return new Map(rows.map(({ id, key }) => [`at ${key}`, id]))
}

/** Gives the ids they would have; one with an address may be here by another transaction. */
async function addSources(
  tx: Tx,
  actor: Actor,
  sources: readonly ImportedSource[],
  at: Date,
): Promise<Map<string, string>> {
  const ids = newRowIds(sources.length, at)
  const written = JSON.stringify(
    sources.map(({ url, title, publisher }, index) => ({
      id: ids[index],
      title,
      publisher,
      url,
      url_key: url === null ? null : sourceKey(url),
      kind: url === null ? 'news_report' : likelyKind(url),
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "source" (id, desk_id, title, kind, publisher, url, url_key, created_by_id, created_at)
    SELECT id, ${actor.deskId}::uuid, title, kind::"SourceKind", publisher, url, url_key, ${actor.userId}::uuid, ${at}
    FROM json_to_recordset(${written}::json) AS r(id uuid, title text, kind text, publisher text, url text, url_key text)
    ON CONFLICT DO NOTHING`
  return new Map(sources.map((source, index) => [keyOfSource(source), ids[index] ?? '']))
}
