import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import type { BulkKind } from './bulk-change'
import type { KeptClaim, ManyClaim } from './many-claim'
import { MANY_CLAIM } from './many-claims.store'

/** A change to many claims, locked; whose it was and whether it was undone. */
export type LockedBulk = { id: string; deskId: string; byId: string; kind: BulkKind; at: Date; undoneAt: Date | null }

/** Keeps what stood before a change to many claims; gives the id it is undone by. */
export async function keepBulkChange(
  tx: Tx,
  actor: Actor,
  { kind, before }: { kind: BulkKind; before: readonly KeptClaim[] },
): Promise<string> {
  const { id } = await tx.bulkChange.create({
    data: { deskId: actor.deskId, byId: actor.userId, kind, before: [...before], at: now() },
    select: { id: true },
  })
  return id
}

/** Locks a change to many claims of the actor's desk. Throws `not-found`. */
export async function lockBulkChange(tx: Tx, actor: Actor, id: string): Promise<LockedBulk> {
  const [row] = await tx.$queryRaw<LockedBulk[]>`
    SELECT id, desk_id AS "deskId", by_id AS "byId", kind, at, undone_at AS "undoneAt" FROM "bulk_change"
    WHERE id = ${id}::uuid AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  if (row === undefined) throw notFound('change')
  return row
}

/** The claims of a locked change as they stand, locked in the order of all such locks, each with what is kept of it. */
export async function lockKeptClaims(
  tx: Tx,
  bulk: LockedBulk,
): Promise<(ManyClaim & { kept: Pick<KeptClaim, 'version' | 'was' | 'is'> })[]> {
  return tx.$queryRaw`
    SELECT ${MANY_CLAIM}, to_jsonb(k) AS kept
    FROM "claim" c JOIN (
      SELECT k.* FROM "bulk_change" b, jsonb_to_recordset(b.before) AS k(id uuid, version int, was jsonb, "is" jsonb)
      WHERE b.id = ${bulk.id}::uuid
    ) k ON k.id = c.id
    WHERE c.desk_id = ${bulk.deskId}::uuid ORDER BY c.id FOR UPDATE OF c`
}

/** Notes that a locked change was undone. */
export async function markUndone(tx: Tx, id: string): Promise<void> {
  await tx.bulkChange.update({ where: { id }, data: { undoneAt: now() }, select: { id: true } })
}

/** Of these locked claims that are to be settled again by a verdict, those on which by now too few are of one mind: the database would refuse them. */
export async function tooFewAgree(
  tx: Tx,
  settled: readonly { id: string; was: KeptClaim['was'] }[],
): Promise<Set<string>> {
  if (settled.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) AS k(id uuid, was jsonb) JOIN "claim" c ON c.id = k.id
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT o.reviewer_id) FILTER (WHERE v.rating_id = (k.was ->> 'ratingId')::uuid
          AND v.given_at >= coalesce((k.was ->> 'reopenedAt')::timestamptz, '-infinity')) AS agreeing,
        count(*) FILTER (WHERE v.rating_id <> (k.was ->> 'ratingId')::uuid) AS differing
      FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id WHERE o.claim_id = c.id
    ) n
    WHERE n.agreeing < verdicts_needed_by(c) OR n.differing > 0`
  return new Set(rows.map(({ id }) => id))
}

/** Puts back what stood before in locked claims, all of one kind, and raises their versions. */
export async function putBack(
  tx: Tx,
  actor: Actor,
  what: KeptClaim['was']['what'],
  claims: readonly Pick<KeptClaim, 'id' | 'was'>[],
): Promise<void> {
  const rows = JSON.stringify(claims.map(({ id, was }) => ({ id, ...was })))
  const at = now()
  switch (what) {
    case 'assignee':
      await tx.$executeRaw`
        UPDATE "claim" c SET assignee_id = k."assigneeId", version = c.version + 1, updated_at = ${at}::timestamptz
        FROM jsonb_to_recordset(${rows}::jsonb) AS k(id uuid, "assigneeId" uuid) WHERE c.id = k.id`
      return
    case 'priority':
      await tx.$executeRaw`
        UPDATE "claim" c SET priority = k.priority, version = c.version + 1, updated_at = ${at}::timestamptz
        FROM jsonb_to_recordset(${rows}::jsonb) AS k(id uuid, priority "Priority") WHERE c.id = k.id`
      return
    case 'due':
      await tx.$executeRaw`
        UPDATE "claim" c SET due_at = k."dueAt", version = c.version + 1, updated_at = ${at}::timestamptz
        FROM jsonb_to_recordset(${rows}::jsonb) AS k(id uuid, "dueAt" timestamptz) WHERE c.id = k.id`
      return
    case 'tags':
      return putBackTags(tx, actor, rows, at)
    case 'standing':
      await tx.$executeRaw`
        UPDATE "claim" c SET status = k.status, settled_verdict_id = k."settledVerdictId", adjudication_id = k."adjudicationId",
          rating_id = k."ratingId", settled_at = k."settledAt", drop_reason = k."dropReason", reopened_at = k."reopenedAt",
          version = c.version + 1, updated_at = ${at}::timestamptz
        FROM jsonb_to_recordset(${rows}::jsonb) AS k(id uuid, status "ClaimStatus", "settledVerdictId" uuid, "adjudicationId" uuid,
          "ratingId" uuid, "settledAt" timestamptz, "dropReason" text, "reopenedAt" timestamptz)
        WHERE c.id = k.id`
  }
}

async function putBackTags(tx: Tx, actor: Actor, rows: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "claim_tag" ct USING jsonb_to_recordset(${rows}::jsonb) AS k(id uuid, "tagIds" uuid[])
    WHERE ct.claim_id = k.id AND NOT ct.tag_id = ANY(k."tagIds")`
  await tx.$executeRaw`
    INSERT INTO "claim_tag" (desk_id, claim_id, tag_id)
    SELECT ${actor.deskId}::uuid, k.id, tag.id
    FROM jsonb_to_recordset(${rows}::jsonb) AS k(id uuid, "tagIds" uuid[]), unnest(k."tagIds") AS tag(id)
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE "claim" c SET version = c.version + 1, updated_at = ${at}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb) AS k(id uuid) WHERE c.id = k.id`
}
