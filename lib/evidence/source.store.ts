import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { type Terms, titleOutside } from './confidential'
import type { SourceFacts, SourceKind } from './source'
import { sourceKey } from './source-key'

/** Its title is as the log and a refusal may say it: a confidential source is called so. */
export type KnownSource = { id: string; title: string; was: 'known' | 'new' }

export type LockedSource = SourceFacts & { id: string; deskId: string; version: number }

/** Adds a source, or gives the one that is here already under the same address. */
export async function addOrFindSource(tx: Tx, actor: Actor, facts: SourceFacts): Promise<KnownSource> {
  const urlKey = facts.url === null ? null : sourceKey(facts.url)
  const [added] = await tx.source.createManyAndReturn({
    data: [{ deskId: actor.deskId, createdById: actor.userId, ...columns(facts), urlKey }],
    skipDuplicates: true,
    select: SAYABLE,
  })
  if (added !== undefined) return { ...sayable(added), was: 'new' }
  const known = await tx.source.findFirstOrThrow({ where: { deskId: actor.deskId, urlKey }, select: SAYABLE })
  return { ...sayable(known), was: 'known' }
}

/** A source of the actor's desk, its title as the log may say it. Throws `not-found`. */
export async function sourceOfDesk(tx: Tx, actor: Actor, sourceId: string): Promise<{ id: string; title: string }> {
  const source = await tx.source.findFirst({ where: { id: sourceId, deskId: actor.deskId }, select: SAYABLE })
  if (source === null) throw notFound('source')
  return sayable(source)
}

const SAYABLE = { id: true, title: true, confidentiality: true, spokenTerms: true } as const

function sayable(source: Terms & { id: string; title: string }): { id: string; title: string } {
  return { id: source.id, title: titleOutside(source) }
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
      interest: true,
      confidentiality: true,
      archiveUrl: true,
      spokenOn: true,
      spokenHow: true,
      spokenTerms: true,
    },
  })
  if (source === null) throw notFound('source')
  const kind: SourceKind = source.kind
  return { ...source, kind, publishedOn: dayOf(source.publishedOn), spokenOn: dayOf(source.spokenOn) }
}

/** Another source of the desk with the same address, its title as a refusal may say it; or null. */
export async function twinOf(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  url: string,
): Promise<{ id: string; title: string } | null> {
  const where = { deskId: actor.deskId, urlKey: sourceKey(url), id: { not: sourceId } }
  const twin = await tx.source.findFirst({ where, select: SAYABLE })
  return twin === null ? null : sayable(twin)
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
  const { interest, confidentiality, archiveUrl, spokenHow, spokenTerms } = facts
  const days = { publishedOn: dateOf(facts.publishedOn), spokenOn: dateOf(facts.spokenOn) }
  const told = { title, kind, publisher, author, url, language, derivesFromId, note }
  return { ...told, ...days, interest, confidentiality, archiveUrl, spokenHow, spokenTerms }
}

function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}
