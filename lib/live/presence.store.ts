import { db } from '@/lib/db/client'
import type { Here, Place } from './presence'

/** One open screen of somebody. */
export type Tab = { tab: string; deskId: string; userId: string; place: Place }

/** After how many seconds without a sign of life a screen no longer counts: its process has gone. */
const GONE_AFTER = 45

/** A screen was opened; every process is told. A beat of its process may have noted it a moment before. */
export async function enterPresence({ tab, deskId, userId, place }: Tab): Promise<void> {
  await db().$executeRaw`
    WITH entered AS (
      INSERT INTO "presence" (tab_id, desk_id, user_id, article_id, claim_id, doing)
      VALUES (${tab}::uuid, ${deskId}::uuid, ${userId}::uuid, ${place.article}::uuid, ${place.claim}::uuid, ${place.doing}::"Doing")
      ON CONFLICT (tab_id) DO UPDATE SET seen_at = now()
      RETURNING desk_id, article_id)
    SELECT pg_notify('plumbline_live', jsonb_build_object('about', 'presence', 'desk', desk_id, 'article', article_id,
      'was', NULL, 'moved', NULL)::text) FROM entered WHERE article_id IS NOT NULL`
}

/** A screen shows something else, or somebody edits on it; 'unknown' when there is no such screen of this person on this desk. */
export async function movePresence({ tab, deskId, userId, place }: Tab): Promise<'moved' | 'unknown'> {
  const told = await db().$queryRaw<unknown[]>`
    WITH before AS (
      SELECT tab_id, article_id FROM "presence"
      WHERE tab_id = ${tab}::uuid AND desk_id = ${deskId}::uuid AND user_id = ${userId}::uuid),
    moved AS (
      UPDATE "presence" p SET article_id = ${place.article}::uuid, claim_id = ${place.claim}::uuid, doing = ${place.doing}::"Doing", seen_at = now()
      FROM before b WHERE p.tab_id = b.tab_id
      RETURNING p.tab_id, p.desk_id, p.article_id, p.claim_id, p.doing, b.article_id AS was)
    SELECT pg_notify('plumbline_live', jsonb_build_object('about', 'presence', 'desk', desk_id, 'article', article_id, 'was', was,
      'moved', jsonb_build_object('tab', tab_id, 'claim', claim_id, 'doing', doing))::text)::text AS told FROM moved`
  return told.length === 0 ? 'unknown' : 'moved'
}

/** Screens were closed; every process is told. */
export async function leavePresence(tabs: readonly string[]): Promise<void> {
  await db().$executeRaw`
    WITH gone AS (DELETE FROM "presence" WHERE tab_id = ANY(${[...tabs]}::uuid[]) RETURNING desk_id, article_id)
    SELECT pg_notify('plumbline_live', jsonb_build_object('about', 'presence', 'desk', desk_id, 'article', article_id,
      'was', NULL, 'moved', NULL)::text) FROM (SELECT DISTINCT desk_id, article_id FROM gone) each WHERE article_id IS NOT NULL`
}

/**
 * The screens of a process are still open, in one statement for all of them; those of a process that has gone are swept away,
 * and every process is told.
 */
export async function touchPresence(tabs: readonly Tab[]): Promise<void> {
  const column = <T>(of: (tab: Tab) => T) => tabs.map(of)
  await db().$executeRaw`
    WITH still AS (
      INSERT INTO "presence" (tab_id, desk_id, user_id, article_id, claim_id, doing)
      SELECT * FROM unnest(${column(({ tab }) => tab)}::uuid[], ${column(({ deskId }) => deskId)}::uuid[],
        ${column(({ userId }) => userId)}::uuid[], ${column(({ place }) => place.article)}::uuid[],
        ${column(({ place }) => place.claim)}::uuid[], ${column(({ place }) => place.doing)}::"Doing"[])
      ON CONFLICT (tab_id) DO UPDATE SET seen_at = now()),
    gone AS (
      DELETE FROM "presence"
      WHERE seen_at < now() - make_interval(secs => ${GONE_AFTER}) AND tab_id <> ALL(${column(({ tab }) => tab)}::uuid[])
      RETURNING desk_id, article_id)
    SELECT pg_notify('plumbline_live', jsonb_build_object('about', 'presence', 'desk', desk_id, 'article', article_id,
      'was', NULL, 'moved', NULL)::text) FROM (SELECT DISTINCT desk_id, article_id FROM gone) each WHERE article_id IS NOT NULL`
}

/** Who of a desk has one of these articles open, by article; one row for each person, claim and way of being there. */
export async function whoIsOn(deskId: string, articles: readonly string[]): Promise<ReadonlyMap<string, Here[]>> {
  const rows = await db().$queryRaw<(Here & { article: string })[]>`
    SELECT DISTINCT p.article_id AS article, u.id, u.name, p.claim_id AS claim, p.doing::text AS doing
    FROM "presence" p
    JOIN "user" u ON u.id = p.user_id AND u.disabled_at IS NULL
    JOIN "membership" m ON m.user_id = u.id AND m.desk_id = p.desk_id AND m.disabled_at IS NULL
    WHERE p.desk_id = ${deskId}::uuid AND p.article_id = ANY(${[...articles]}::uuid[])
      AND p.seen_at >= now() - make_interval(secs => ${GONE_AFTER})`
  const there = new Map<string, Here[]>(articles.map((article) => [article, []]))
  for (const { article, ...person } of rows) there.get(article)?.push(person)
  return there
}
