import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { describeEvent } from '@/lib/audit/describe-event'
import type { EventEntry } from '@/lib/audit/event'
import type { SignOff } from '@/lib/audit/sign-off'
import { newestSignOffs } from '@/lib/audit/sign-off.store'
import { eventsToldTo } from '@/lib/audit/told-to.store'
import { db, Prisma } from '@/lib/db/client'
import type { Direction } from './cleaned-import'
import { type Coverage, type CoveringQuote, coverageOf, type PassageState } from './coverage'
import { statesOfVersions } from './coverage.store'

/** How many articles one page of the list shows. */
export const ARTICLES_A_PAGE = 50

export type ArticleRow = {
  id: string
  title: string
  byline: string | null
  publisher: string | null
  /** YYYY-MM-DD. */
  publishedOn: string | null
  language: string
  direction: Direction
  importedAt: Date
  /** How many claims are in each state; a state without claims is left out. */
  claims: Partial<Record<CoveringQuote['status'], number>>
  /** Of each passage, in reading order. */
  states: PassageState[]
  coverage: Coverage
  /** The newest sign-off, standing or withdrawn; null when there never was one. */
  signOff: SignOff | null
  /** The newest entry of the log, as a person's name and the rest of the sentence. */
  last: { at: Date; who: string | null; did: string }
}

export type ArticlesPage = {
  articles: ArticleRow[]
  /** How many articles the desk has. */
  all: number
  /** Ask with this for the articles that come after, or null at the end. */
  next: string | null
  can: { import: boolean }
}

type RawRow = Omit<ArticleRow, 'states' | 'coverage' | 'last' | 'signOff'> & {
  versionId: string
  lastAt: Date | null
  lastWho: string | null
  lastKind: EventEntry['kind'] | null
  lastData: unknown
  lastClaimId: string | null
  all: number
}

/** One page of the desk's articles, newest first, from the one after `after` on; a few statements whatever their number. */
export async function articles(
  actor: Actor,
  { after, limit = ARTICLES_A_PAGE }: { after: string | null; limit?: number },
): Promise<ArticlesPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const found = await rowsOf(actor, after, limit)
  const rows = await withToldEvents(actor, found.slice(0, limit))
  const states = await statesOfVersions(
    actor.deskId,
    rows.map(({ versionId }) => versionId),
  )
  const signOffs = await newestSignOffs(
    db(),
    actor.deskId,
    rows.map(({ id }) => id),
  )
  return {
    articles: rows.map((row) => asArticle(row, states.get(row.versionId) ?? [], signOffs.get(row.id) ?? null)),
    all: rows[0]?.all ?? 0,
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    can: { import: may(actor, 'article.import', { deskId: actor.deskId }) },
  }
}

/** One row more than a page, which tells that there is another. */
async function rowsOf(actor: Actor, after: string | null, limit: number): Promise<RawRow[]> {
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (a.created_at, a.id) < (SELECT created_at, id FROM "article"
          WHERE id = ${after}::uuid AND desk_id = ${actor.deskId}::uuid)`
  return db().$queryRaw<RawRow[]>`
    SELECT a.id, a.title, v.byline, v.publisher, to_char(v.published_on, 'YYYY-MM-DD') AS "publishedOn", v.language,
      v.direction::text AS direction, v.id AS "versionId", v.imported_at AS "importedAt", coalesce(c.claims, '{}') AS claims,
      e.at AS "lastAt", e.name AS "lastWho", e.kind AS "lastKind", e.data AS "lastData",
      e.claim_id::text AS "lastClaimId",
      (SELECT count(*)::int FROM "article" WHERE desk_id = ${actor.deskId}::uuid) AS "all"
    FROM "article" a
    JOIN "article_version" v ON v.id = a.current_version_id
    LEFT JOIN LATERAL (
      SELECT json_object_agg(status, count) AS claims
      FROM (SELECT status, count(*)::int AS count FROM "claim" WHERE article_id = a.id GROUP BY status) by_status
    ) c ON true
    LEFT JOIN LATERAL (
      SELECT e.at, e.kind, e.data, e.claim_id, u.name FROM "event" e LEFT JOIN "user" u ON u.id = e.actor_id
      WHERE e.article_id = a.id ORDER BY e.id DESC LIMIT 1
    ) e ON true
    WHERE a.desk_id = ${actor.deskId}::uuid ${beyond}
    ORDER BY a.created_at DESC, a.id DESC
    LIMIT ${limit + 1}`
}

async function withToldEvents(actor: Actor, rows: RawRow[]): Promise<RawRow[]> {
  const last = rows.map(({ importedAt, lastAt, lastKind, lastData, lastClaimId }) => {
    return { at: lastAt ?? importedAt, kind: lastKind ?? '', data: lastData, claimId: lastClaimId }
  })
  const told = await eventsToldTo(db(), actor, last)
  return rows.map((row, index) => ({ ...row, lastData: told[index]?.data }))
}

function asArticle(row: RawRow, states: PassageState[], signOff: SignOff | null): ArticleRow {
  const { versionId: _version, lastAt, lastWho, lastKind, lastData, lastClaimId: _claim, all: _all, ...shown } = row
  const did = lastKind === null ? 'imported it' : describeEvent({ kind: lastKind, data: lastData } as EventEntry)
  return {
    ...shown,
    states,
    coverage: coverageOf(states),
    signOff,
    last: { at: lastAt ?? shown.importedAt, who: lastWho, did },
  }
}
