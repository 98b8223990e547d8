import type { Actor } from '@/lib/access/actor'
import { toldEvents } from '@/lib/audit/kept-back.store'
import type { Tx } from '@/lib/db/transaction'
import type { EditionContent } from '@/lib/reports/edition'
import { canonicalJson, type Json } from '@/lib/shared/canonical-json'
import type { BundleLogEntry } from './bundle-contents'
import { asTheEditionTells } from './bundle-log'

/**
 * The desk's log of what an edition holds, up to and with its publication, in the order of the chain: what was done on its article, or on
 * the claims of its set. What is confidential by now is kept back, and so is who rated how what the edition does not call settled.
 */
export async function bundleLog(tx: Tx, actor: Actor, content: EditionContent): Promise<BundleLogEntry[]> {
  const claims = content.claims.map(({ id }) => id).filter(isUuid)
  const article = content.set === undefined ? content.article.id : null
  const of = { article, claims, report: content.report.number ?? '' }
  const until = await publishedAs(tx, actor, of, content.report.edition ?? 0)
  const rows = await rowsUntil(tx, actor, of, until)
  const told = await toldEvents(tx, actor.deskId, rows)
  const settled = new Set(content.claims.filter(({ status }) => status === 'settled').map(({ id }) => id))
  return told.map((entry, index) => lineOf(rows[index] ?? entry, asTheEditionTells(entry, settled)))
}

type Row = {
  sequence: number
  previousHash: string
  hash: string
  by: string | null
  id: string
  deskId: string
  at: Date
  actorId: string | null
  kind: string
  articleId: string | null
  claimId: string | null
  data: Json
}
type Of = { article: string | null; claims: string[]; report: string }

function lineOf(row: Row, told: Row): BundleLogEntry {
  const { sequence, previousHash, hash, by, at, ...entry } = told
  const keptBack = canonicalJson(row.data) === canonicalJson(told.data) ? 'no' : 'yes'
  return { sequence, previousHash, hash, by, keptBack, entry: { ...entry, at: at.toISOString() } }
}

/** The place in the chain of the entry that says this edition was published; 0 when there is none. */
async function publishedAs(tx: Tx, actor: Actor, { article, report }: Of, edition: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ sequence: number }[]>`
    SELECT l.sequence FROM "event" e JOIN "event_link" l ON l.event_id = e.id
    WHERE e.desk_id = ${actor.deskId}::uuid AND e.kind = 'edition.published'
      AND (${article}::uuid IS NULL OR e.article_id = ${article}::uuid)
      AND e.data->>'report' = ${report} AND e.data->>'edition' = ${String(edition)}
    ORDER BY l.sequence DESC LIMIT 1`
  return row?.sequence ?? 0
}

function rowsUntil(tx: Tx, actor: Actor, { article, claims, report }: Of, until: number): Promise<Row[]> {
  const reports = article === null ? OF_REPORTS : []
  return tx.$queryRaw<Row[]>`
    SELECT l.sequence, l.previous_hash AS "previousHash", l.hash, u.name AS by, e.id::text AS id, e.desk_id::text AS "deskId",
      e.at, e.actor_id::text AS "actorId", e.kind, e.article_id::text AS "articleId", e.claim_id::text AS "claimId", e.data
    FROM "event" e JOIN "event_link" l ON l.event_id = e.id LEFT JOIN "user" u ON u.id = e.actor_id
    WHERE e.desk_id = ${actor.deskId}::uuid AND l.sequence <= ${until}
      AND (e.article_id = ${article}::uuid OR e.claim_id = ANY(${claims}::uuid[])
        OR e.kind = ANY(${reports}::text[]) AND e.data->>'report' = ${report})
    ORDER BY l.sequence`
}

const OF_REPORTS = ['report.begun', 'report.changed', 'edition.published']

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
}
