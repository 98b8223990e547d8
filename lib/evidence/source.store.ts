import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { SourceFacts, SourceKind } from './source'
import { sourceKey } from './source-key'

export type KnownSource = { id: string; title: string; was: 'known' | 'new' }

export type LockedSource = SourceFacts & { id: string; deskId: string; version: number }

/** Adds a source, or gives the one that is here already under the same address. */
export async function addOrFindSource(tx: Tx, actor: Actor, facts: SourceFacts): Promise<KnownSource> {
  const urlKey = facts.url === null ? null : sourceKey(facts.url)
  const [added] = await tx.source.createManyAndReturn({
    data: [{ deskId: actor.deskId, createdById: actor.userId, ...columns(facts), urlKey }],
    skipDuplicates: true,
    select: { id: true, title: true },
  })
  if (added !== undefined) return { ...added, was: 'new' }
  const known = await tx.source.findFirstOrThrow({
    where: { deskId: actor.deskId, urlKey },
    select: { id: true, title: true },
  })
  return { ...known, was: 'known' }
}

/** A source of the actor's desk. Throws `not-found`. */
export async function sourceOfDesk(tx: Tx, actor: Actor, sourceId: string): Promise<{ id: string; title: string }> {
  const source = await tx.source.findFirst({
    where: { id: sourceId, deskId: actor.deskId },
    select: { id: true, title: true },
  })
  if (source === null) throw notFound('source')
  return source
}

/** Whether every one of these sources is on the actor's desk; null is fine. */
export async function isOfDesk(tx: Tx, actor: Actor, sourceId: string | null): Promise<'yes' | 'no'> {
  if (sourceId === null) return 'yes'
  return (await tx.source.count({ where: { id: sourceId, deskId: actor.deskId } })) === 1 ? 'yes' : 'no'
}

/** Locks a source of the actor's desk, and with it which source derives from which. Throws `not-found`. */
export async function lockSource(tx: Tx, actor: Actor, sourceId: string): Promise<LockedSource> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`origins of sources ${actor.deskId}`}, 0))`
  await tx.$queryRaw`SELECT 1 FROM "source" WHERE id = ${sourceId}::uuid AND desk_id = ${actor.deskId}::uuid FOR NO KEY UPDATE`
  const source = await tx.source.findFirst({
    where: { id: sourceId, deskId: actor.deskId },
    select: {
      id: true,
      deskId: true,
      version: true,
      title: true,
      kind: true,
      publisher: true,
      author: true,
      url: true,
      publishedOn: true,
      language: true,
      derivesFromId: true,
      note: true,
    },
  })
  if (source === null) throw notFound('source')
  const kind: SourceKind = source.kind
  return { ...source, kind, publishedOn: source.publishedOn?.toISOString().slice(0, 10) ?? null }
}

/** Another source of the desk with the same address, or null. */
export async function twinOf(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  url: string,
): Promise<{ id: string; title: string } | null> {
  return tx.source.findFirst({
    where: { deskId: actor.deskId, urlKey: sourceKey(url), id: { not: sourceId } },
    select: { id: true, title: true },
  })
}

/** From which source each source of the desk derives; those that derive from none are left out. */
export async function originsOfDesk(tx: Tx, actor: Actor): Promise<Map<string, string | null>> {
  const rows = await tx.source.findMany({
    where: { deskId: actor.deskId, derivesFromId: { not: null } },
    select: { id: true, derivesFromId: true },
  })
  return new Map(rows.map((row) => [row.id, row.derivesFromId]))
}

/** Writes the facts of a locked source and raises its version. */
export async function changeSource(tx: Tx, sourceId: string, facts: SourceFacts): Promise<{ version: number }> {
  const urlKey = facts.url === null ? null : sourceKey(facts.url)
  return tx.source.update({
    where: { id: sourceId },
    data: { ...columns(facts), urlKey, version: { increment: 1 } },
    select: { version: true },
  })
}

function columns(facts: SourceFacts) {
  const { title, kind, publisher, author, url, language, derivesFromId, note } = facts
  const publishedOn = facts.publishedOn === null ? null : new Date(`${facts.publishedOn}T00:00:00Z`)
  return { title, kind, publisher, author, url, publishedOn, language, derivesFromId, note }
}
