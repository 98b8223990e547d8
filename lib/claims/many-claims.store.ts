import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import type { ManyClaim } from './many-claim'

/** What is known of a claim that is one of many, of "claim" c. */
export const MANY_CLAIM = Prisma.sql`
  c.id, c.desk_id AS "deskId", c.article_id AS "articleId", c.number, c.priority, c.status, c.assignee_id AS "assigneeId",
  c.created_by_id AS "authorId", c.due_at AS "dueAt", c.version, c.settled_verdict_id AS "settledVerdictId",
  c.adjudication_id AS "adjudicationId", c.rating_id AS "ratingId", c.settled_at AS "settledAt", c.drop_reason AS "dropReason",
  c.reopened_at AS "reopenedAt"`

/** Locks claims of the actor's desk, always in one order, whoever asks for which of them. Throws `not-found` when one is not of this desk. */
export async function lockManyClaims(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ManyClaim[]> {
  const wanted = [...new Set(ids)]
  const claims = await tx.$queryRaw<ManyClaim[]>`
    SELECT ${MANY_CLAIM} FROM "claim" c WHERE c.id = ANY(${wanted}::uuid[]) AND c.desk_id = ${actor.deskId}::uuid
    ORDER BY c.id FOR UPDATE`
  if (claims.length < wanted.length) throw notFound('claim')
  return claims
}

/** The tags of each of these claims, in order of their names; a claim without any is not in the map. */
export async function tagsOfMany(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await tx.$queryRaw<{ claimId: string; id: string; name: string }[]>`
    SELECT ct.claim_id AS "claimId", t.id, t.name FROM "claim_tag" ct JOIN "tag" t ON t.id = ct.tag_id
    WHERE ct.claim_id = ANY(${claimIds}::uuid[]) ORDER BY t.name`
  const tags = new Map<string, { id: string; name: string }[]>()
  for (const { claimId, ...tag } of rows) tags.set(claimId, [...(tags.get(claimId) ?? []), tag])
  return tags
}

/** Everyone whose verdict on these locked claims stands, by claim. */
export async function standingReviewersOfMany(tx: Tx, claimIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ claimId: string; reviewers: string[] }[]>`
    SELECT claim_id AS "claimId", array_agg(reviewer_id::text) AS reviewers FROM "open_verdict"
    WHERE claim_id = ANY(${claimIds}::uuid[]) GROUP BY claim_id`
  return new Map(rows.map(({ claimId, reviewers }) => [claimId, reviewers]))
}

/** The names of those of these people who may check claims on the actor's desk now. */
export async function namesOfAssignees(tx: Tx, actor: Actor, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx.membership.findMany({
    where: {
      ...{ deskId: actor.deskId, userId: { in: [...userIds] } },
      ...{ disabledAt: null, role: { not: 'viewer' }, user: { disabledAt: null } },
    },
    select: { userId: true, user: { select: { name: true } } },
  })
  return new Map(rows.map(({ userId, user }) => [userId, user.name]))
}

/** Writes the same into locked claims, and raises their versions. */
export async function writeMany(
  tx: Tx,
  ids: readonly string[],
  facts: { assigneeId: string | null } | { priority: ManyClaim['priority'] } | { dueAt: Date | null },
): Promise<void> {
  await tx.claim.updateMany({ where: { id: { in: [...ids] } }, data: { ...facts, version: { increment: 1 } } })
}

/** Drops locked claims, and raises their versions. */
export async function dropMany(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
  const notSettled = { settledVerdictId: null, adjudicationId: null, ratingId: null, settledAt: null }
  await tx.claim.updateMany({
    where: { id: { in: [...ids] } },
    data: { status: 'dropped', ...notSettled, dropReason: reason, version: { increment: 1 } },
  })
}

/** How a claim stands since it was taken up again; `goesOn`: it had been dropped before its verdicts were laid open, and goes on as it was. */
export type Reopened = { id: string; reopenedAt: Date | null; goesOn: boolean }

/** Takes locked claims up again as `reopenLockedClaim` does one, and raises their versions. */
export async function reopenMany(tx: Tx, ids: readonly string[], at: Date): Promise<Map<string, Reopened>> {
  const rows = await tx.$queryRaw<Reopened[]>`
    UPDATE "claim" c SET status = 'checking', settled_verdict_id = NULL, adjudication_id = NULL, rating_id = NULL,
      settled_at = NULL, drop_reason = NULL, version = c.version + 1, updated_at = ${now()}::timestamptz,
      reopened_at = CASE WHEN w.goes_on THEN c.reopened_at
        ELSE greatest(${at}::timestamptz, w.newest + interval '1 millisecond') END
    FROM (
      SELECT o.id, o.status = 'dropped' AND NOT verdicts_were_seen(o) AS goes_on,
        (SELECT max(v.given_at) FROM "verdict" v WHERE v.claim_id = o.id) AS newest
      FROM "claim" o WHERE o.id = ANY(${ids}::uuid[])
    ) w
    WHERE c.id = w.id RETURNING c.id, c.reopened_at AS "reopenedAt", w.goes_on AS "goesOn"`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Gives locked claims these tags (a claim's id and a name each); new ones are added in order of their names. Versions are raised by `raiseVersions`. */
export async function addTags(
  tx: Tx,
  actor: Actor,
  added: readonly { claimId: string; name: string }[],
): Promise<void> {
  const names = [...new Set(added.map(({ name }) => name))].sort()
  await tx.tag.createMany({ data: names.map((name) => ({ deskId: actor.deskId, name })), skipDuplicates: true })
  await tx.$executeRaw`
    INSERT INTO "claim_tag" (desk_id, claim_id, tag_id)
    SELECT ${actor.deskId}::uuid, a."claimId", t.id FROM jsonb_to_recordset(${JSON.stringify(added)}::jsonb) AS a("claimId" uuid, name text)
    JOIN "tag" t ON t.desk_id = ${actor.deskId}::uuid AND t.name = a.name
    ON CONFLICT DO NOTHING`
}

/** Takes tags (a claim's id and a tag's each) from locked claims. */
export async function removeTags(tx: Tx, removed: readonly { claimId: string; tagId: string }[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "claim_tag" ct USING jsonb_to_recordset(${JSON.stringify(removed)}::jsonb) AS r("claimId" uuid, "tagId" uuid)
    WHERE ct.claim_id = r."claimId" AND ct.tag_id = r."tagId"`
}

/** Raises the versions of locked claims whose tags changed. */
export async function raiseVersions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.claim.updateMany({ where: { id: { in: [...ids] } }, data: { version: { increment: 1 } } })
}

/** The names of tags of the actor's desk by their ids. */
export async function tagNames(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const tags = await tx.tag.findMany({ where: { id: { in: [...ids] }, deskId: actor.deskId } })
  return new Map(tags.map(({ id, name }) => [id, name]))
}
