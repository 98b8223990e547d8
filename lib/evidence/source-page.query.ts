import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'

export type SourcePage = Awaited<ReturnType<typeof sourcePage>>

const MOST_USES = 200

/** What the page of a source shows: what is known of it, where it comes from, what comes from it, and where it is used. Throws `not-found`. */
export async function sourcePage(actor: Actor, sourceId: string) {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(sourceId)) throw notFound('source')
  const source = await db().source.findFirst({ where: { id: sourceId, deskId: actor.deskId }, select: SOURCE })
  if (source === null) throw notFound('source')
  const uses = await db().evidence.findMany({
    where: { sourceId, deskId: actor.deskId },
    orderBy: { id: 'desc' },
    take: MOST_USES,
    select: {
      id: true,
      number: true,
      stance: true,
      quote: true,
      locator: true,
      withdrawnAt: true,
      claim: {
        select: {
          id: true,
          number: true,
          statement: true,
          status: true,
          article: { select: { id: true, title: true } },
          rating: { select: { label: true, shape: true, colour: true } },
        },
      },
    },
  })
  const subject = { deskId: actor.deskId }
  return {
    ...source,
    publishedOn: source.publishedOn?.toISOString().slice(0, 10) ?? null,
    spokenOn: source.spokenOn?.toISOString().slice(0, 10) ?? null,
    uses,
    timeZone: actor.timeZone,
    can: { edit: may(actor, 'source.edit', subject) },
  }
}

const SOURCE = {
  id: true,
  title: true,
  kind: true,
  publisher: true,
  author: true,
  url: true,
  publishedOn: true,
  language: true,
  note: true,
  interest: true,
  confidentiality: true,
  archiveUrl: true,
  spokenOn: true,
  spokenHow: true,
  spokenTerms: true,
  version: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  derivesFromId: true,
  derivesFrom: { select: { id: true, title: true } },
  derived: { select: { id: true, title: true }, orderBy: { id: 'asc' }, take: 100 },
} as const
