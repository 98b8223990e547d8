import type { Actor } from '@/lib/access/actor'
import type { Change } from '@/lib/audit/event.store'
import { Prisma } from '@/lib/db/client'
import { newRowIds } from '@/lib/db/new-row-ids'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound, Refusal } from '@/lib/shared/refusal'
import { QUOTE_CONTEXT, type TextQuote, type TextRange } from '@/lib/shared/text-range'
import type { Accuses, ClaimKind, Priority } from './claim'
import type { ClaimStatus } from './claim-status'

export type LockedClaim = {
  id: string
  deskId: string
  articleId: string
  number: number
  statement: string
  kind: ClaimKind
  priority: Priority
  status: ClaimStatus
  claimant: string | null
  claimantVia: string | null
  accuses: Accuses
  /** The day of what it is about, "2024-01-03". */
  happenedOn: string | null
  assigneeId: string | null
  dueAt: Date | null
  version: number
  /** Who recorded it. */
  authorId: string
}

/** Locks a claim of the actor's desk until the transaction ends. Throws `not-found`, for other desks' claims too. */
export async function lockClaim(tx: Tx, actor: Actor, claimId: string): Promise<LockedClaim> {
  const { claimantId, ...claim } = await lockBareClaim(tx, actor, claimId)
  return { ...claim, claimant: claimantId === null ? null : await claimantName(tx, claimantId) }
}

/** A locked claim whose claimant was not looked up. */
export type LockedBareClaim = Omit<LockedClaim, 'claimant'> & { claimantId: string | null }

/**
 * The same in one statement, for whoever does not ask for the claimant; of its own row only: what hangs on it could be older than the
 * lock. Its article is held, before it, against whoever signs it off or publishes it: they lock the article and then its claims.
 */
export async function lockBareClaim(tx: Tx, actor: Actor, claimId: string): Promise<LockedBareClaim> {
  const [claim] = await tx.$queryRaw<LockedBareClaim[]>`/* prepared */
    SELECT c.id, c.desk_id AS "deskId", c.article_id AS "articleId", c.number, c.statement, c.kind, c.priority, c.status,
      c.claimant_id AS "claimantId", c.claimant_via AS "claimantVia", CASE WHEN c.accuses THEN 'yes' ELSE 'no' END AS accuses,
      to_char(c.happened_on, 'YYYY-MM-DD') AS "happenedOn", c.assignee_id AS "assigneeId", c.due_at AS "dueAt", c.version,
      c.created_by_id AS "authorId"
    FROM "claim" c JOIN "article" a ON a.id = c.article_id
    WHERE c.id = ${claimId}::uuid AND c.desk_id = ${actor.deskId}::uuid
    FOR KEY SHARE OF a FOR UPDATE OF c`
  if (claim === undefined) throw notFound('claim')
  return claim
}

async function claimantName(tx: Tx, id: string): Promise<string | null> {
  const [claimant] = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM "claimant" WHERE id = ${id}::uuid`
  return claimant?.name ?? null
}

/** Throws `conflict`, showing what the other person saved, unless `seen` is the version that stands. */
export function refuseStale(
  what: string,
  stands: { version: number },
  seen: number,
  theirs: Record<string, string>,
): void {
  if (stands.version === seen) return
  throw new Refusal(
    'conflict',
    `Somebody saved this ${what} while you were editing it. Nothing you typed is lost: compare, then save again.`,
    {
      conflict: { version: stands.version, theirs },
    },
  )
}

/** An article with the number its next claim gets and, of the text of a version, the part around a range; the range as it lies in that part. */
export type LockedArticle = {
  id: string
  deskId: string
  nextNumber: number
  versionId: string
  part: string
  range: TextRange
}

/**
 * Locks the article a version belongs to, so that claim numbers follow each other, and reads of its text the range with as much on
 * both sides as a quote keeps. Throws `not-found`.
 */
export async function lockArticleOfVersion(
  tx: Tx,
  actor: Actor,
  versionId: string,
  { start, end }: TextRange,
): Promise<LockedArticle> {
  const from = Math.max(start - QUOTE_CONTEXT, 0)
  // PostgreSQL counts characters. In a text with some outside the basic plane they are fewer than its units: read from the beginning,
  // as many of them as units are wanted reach as far at least.
  const [found] = await tx.$queryRaw<(Omit<LockedArticle, 'range'> & { from: number })[]>`/* prepared */
    SELECT a.id, a.desk_id AS "deskId", a.next_claim_number AS "nextNumber", v.id AS "versionId", f.from,
      substring(v.text FROM f.from + 1 FOR greatest(${end + QUOTE_CONTEXT}::int - f.from, 0)) AS part
    FROM "article_version" v JOIN "article" a ON a.id = v.article_id
    CROSS JOIN LATERAL (SELECT CASE WHEN char_length(v.text) = v.text_length THEN ${from}::int ELSE 0 END AS "from" OFFSET 0) f
    WHERE v.id = ${versionId}::uuid AND v.desk_id = ${actor.deskId}::uuid AND a.desk_id = ${actor.deskId}::uuid
    FOR NO KEY UPDATE OF a`
  if (found === undefined) throw notFound('article')
  const { from: at, ...article } = found
  return { ...article, range: { start: start - at, end: end - at } }
}

type NewClaim = {
  start: number
  end: number
  statement: string
  kind: ClaimKind
  priority: Priority
  claimantId: string | null
  claimantVia: string | null
  accuses: Accuses
  happenedOn: string | null
  assigneeId: string | null
}

/** A claim with its first quote, under the next number of its article, whose row is locked, as changes to go with others. */
export function claimRecorded(
  actor: Actor,
  article: LockedArticle,
  { claimantId, ...claim }: NewClaim,
  quote: TextQuote,
): { id: string; number: number; changes: Change[] } {
  const at = now()
  const number = article.nextNumber
  const [id = '', quoteId = ''] = newRowIds(2, at)
  const numbered = Prisma.sql`numbered AS (
    UPDATE "article" SET next_claim_number = ${number + 1}::int WHERE id = ${article.id}::uuid AND next_claim_number = ${number}::int RETURNING id
  )`
  const recorded = Prisma.sql`recorded AS (
    INSERT INTO "claim" (id, desk_id, article_id, number, statement, kind, priority, claimant_id, claimant_via, accuses,
      happened_on, assignee_id, created_by_id, created_at, updated_at)
    SELECT ${id}::uuid, ${actor.deskId}::uuid, n.id, ${number}::int, ${claim.statement}, ${claim.kind}::"ClaimKind",
      ${claim.priority}::"Priority", ${claimantId}::uuid, ${claim.claimantVia}, ${claim.accuses === 'yes'},
      ${claim.happenedOn}::date, ${claim.assigneeId}::uuid, ${actor.userId}::uuid, ${at}::timestamptz, ${at}::timestamptz
    FROM numbered n RETURNING id
  )`
  const quoted = Prisma.sql`quoted AS (
    INSERT INTO "claim_quote" (id, desk_id, claim_id, version_id, start, "end", exact, prefix, suffix)
    SELECT ${quoteId}::uuid, ${actor.deskId}::uuid, id, ${article.versionId}::uuid, ${claim.start}, ${claim.end},
      ${quote.exact}, ${quote.prefix}, ${quote.suffix} FROM recorded
  )`
  return { id, number, changes: [numbered, recorded, quoted] }
}

/** The id of the claimant of this name on the actor's desk, who is added when new; null for no name. */
export async function claimantIdFor(tx: Tx, actor: Actor, name: string | null): Promise<string | null> {
  if (name === null) return null
  const [id] = newRowIds(1, now())
  const [claimant] = await tx.$queryRaw<{ id: string }[]>`
    WITH known AS (
      SELECT id FROM "claimant" WHERE desk_id = ${actor.deskId}::uuid AND name = ${name}
    ), added AS (
      INSERT INTO "claimant" (id, desk_id, name) SELECT ${id}::uuid, ${actor.deskId}::uuid, ${name} WHERE NOT EXISTS (SELECT FROM known)
      ON CONFLICT (desk_id, name) DO UPDATE SET name = EXCLUDED.name RETURNING id
    )
    SELECT id FROM known UNION ALL SELECT id FROM added`
  return claimant?.id ?? null
}
