import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { type CappedCount, COUNTED_TO, capped } from '@/lib/claims/capped-count'
import { db, Prisma } from '@/lib/db/client'
import { atOneMoment } from '@/lib/db/transaction'
import type { CaptureState } from './capture'
import type { SourceKind } from './source'
import { sourceSearch } from './source-search.store'
import type { SourcesFilter } from './sources-filter'

export const SOURCES_A_PAGE = 50

export type SourceRow = {
  id: string
  title: string
  kind: SourceKind
  publisher: string | null
  publishedOn: string | null
  url: string | null
  /** Pieces of evidence that stand, and the claims they are on. */
  evidence: number
  claims: number
  /** The newest capture, and the newest snapshot with why not all of it could be read. */
  capture: {
    id: string
    state: CaptureState
    sentence: string | null
    received: number
    expected: number | null
  } | null
  snapshot: { number: number; problem: string | null } | null
}

export type Sources = {
  rows: SourceRow[]
  /** How many the filter finds, and how many there are. */
  found: CappedCount
  all: CappedCount
  /** How many addresses are gone or changed. */
  toLookAfter: number
  next: string | null
  can: { add: boolean }
}

/** One page of the desk's sources, newest first, with how often each is used. */
export async function sources(actor: Actor, filter: SourcesFilter, limit = SOURCES_A_PAGE): Promise<Sources> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const desk = Prisma.sql`s.desk_id = ${actor.deskId}::uuid`
  const ofKind = filter.kind === null ? Prisma.empty : Prisma.sql`AND s.kind = ${filter.kind}::"SourceKind"`
  const where = Prisma.sql`${desk} AND ${sourceSearch(filter.search)} ${ofKind}`
  const askedForAll = filter.search === '' && filter.kind === null
  const [all, found, toLookAfter, page] = await Promise.all([
    countedOf(desk),
    askedForAll ? null : countedOf(where),
    db().source.count({
      where: {
        ...{ deskId: actor.deskId, url: { not: null } },
        checkOutcome: { in: ['changed', 'gone', 'unreachable'] },
      },
    }),
    atOneMoment(async (tx) => {
      const further = filter.after === null ? Prisma.empty : Prisma.sql`AND s.id < ${filter.after}::uuid`
      const ids = await tx.$queryRaw<{ id: string }[]>`
        SELECT s.id FROM "source" s WHERE ${where} ${further} ORDER BY s.id DESC LIMIT ${limit + 1}`
      return tx.source.findMany({
        where: { deskId: actor.deskId, id: { in: ids.map(({ id }) => id) } },
        orderBy: { id: 'desc' },
        select: ROW_SHOWN,
      })
    }),
  ])
  const shown = page.slice(0, limit)
  const used = await usesOf(shown.map((source) => source.id))
  const rows = shown.map(({ captures, snapshots, ...source }) => ({
    ...source,
    capture: captures[0] ?? null,
    snapshot:
      snapshots[0] === undefined
        ? null
        : { number: snapshots[0].number, problem: snapshots[0].texts[0]?.problem ?? null },
    publishedOn: source.publishedOn?.toISOString().slice(0, 10) ?? null,
    evidence: used.get(source.id)?.evidence ?? 0,
    claims: used.get(source.id)?.claims ?? 0,
  }))
  const next = page.length > limit ? (shown.at(-1)?.id ?? null) : null
  const can = { add: may(actor, 'source.add', { deskId: actor.deskId }) }
  return { rows, found: found ?? all, all, toLookAfter, next, can }
}

/** To one more than are counted one by one, in whatever order they are met: sorted, the many that do not hold the words are read too. */
async function countedOf(where: Prisma.Sql): Promise<CappedCount> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT FROM "source" s WHERE ${where} LIMIT ${COUNTED_TO + 1}) AS counted`
  return capped(row?.n ?? 0)
}

const ROW_SHOWN = {
  id: true,
  title: true,
  kind: true,
  publisher: true,
  publishedOn: true,
  url: true,
  captures: {
    orderBy: { id: 'desc' },
    take: 1,
    select: { id: true, state: true, sentence: true, received: true, expected: true },
  },
  snapshots: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { number: true, texts: { orderBy: { id: 'desc' }, take: 1, select: { problem: true } } },
  },
} as const

async function usesOf(ids: string[]): Promise<Map<string, { evidence: number; claims: number }>> {
  const rows = await db().$queryRaw<{ id: string; evidence: number; claims: number }[]>`
    SELECT source_id::text AS id, count(*)::int AS evidence, count(DISTINCT claim_id)::int AS claims
    FROM "evidence" WHERE source_id = ANY(${ids}::uuid[]) AND withdrawn_at IS NULL GROUP BY source_id`
  return new Map(rows.map(({ id, ...uses }) => [id, uses]))
}
