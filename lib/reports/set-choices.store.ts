import type { Actor } from '@/lib/access/actor'
import { valuesMet } from '@/lib/claims/facet-values.store'
import { db, Prisma } from '@/lib/db/client'

/** How many of each there are to choose from: the newest articles, the most used tags and claimants. */
const CHOICES = 300

export type SetChoice = { value: string; label: string }
export type SetChoices = Record<'article' | 'tag' | 'claimant' | 'rating', SetChoice[]> & {
  /** Months, "2024-03", newest first. */
  settled: string[]
  recorded: string[]
}

/** By what claims of the actor's desk can be chosen for a report; what no claim has is left out. */
export async function setChoices(actor: Actor): Promise<SetChoices> {
  const [article, tag, claimant, rating, settled, recorded] = await Promise.all([
    articlesWithClaims(actor),
    mostUsed(actor, 'tag'),
    mostUsed(actor, 'claimant'),
    db().rating.findMany({
      where: { deskId: actor.deskId },
      orderBy: { position: 'asc' },
      select: { id: true, label: true },
    }),
    monthsOf(actor, Prisma.sql`c.settled_at`),
    monthsOf(actor, Prisma.sql`c.created_at`),
  ])
  return { article, tag, claimant, rating: rating.map(({ id, label }) => ({ value: id, label })), settled, recorded }
}

async function articlesWithClaims({ deskId }: Actor): Promise<SetChoice[]> {
  return db().$queryRaw<SetChoice[]>`
    SELECT a.id AS value, a.title AS label FROM "article" a
    CROSS JOIN LATERAL (SELECT FROM "claim" c WHERE c.article_id = a.id LIMIT 1) AS has
    WHERE a.desk_id = ${deskId}::uuid ORDER BY a.created_at DESC LIMIT ${CHOICES}`
}

/** Those met most often among the ten thousand claims last changed, then others by name. */
async function mostUsed(actor: Actor, field: 'tag' | 'claimant'): Promise<SetChoice[]> {
  const { counts } = await valuesMet(db(), field, Prisma.sql`c.desk_id = ${actor.deskId}::uuid`)
  const { names, used } = USED[field]
  const others = counts.size < CHOICES ? used : Prisma.sql`false`
  return db().$queryRaw<SetChoice[]>`
    SELECT n.id AS value, n.name AS label
    FROM ${names} n LEFT JOIN unnest(${[...counts.keys()]}::uuid[], ${[...counts.values()]}::int[]) AS met(id, times) ON met.id = n.id
    WHERE n.desk_id = ${actor.deskId}::uuid AND (met.id IS NOT NULL OR ${others})
    ORDER BY met.times DESC NULLS LAST, n.name LIMIT ${CHOICES}`
}

const USED = {
  tag: {
    names: Prisma.sql`"tag"`,
    used: Prisma.sql`(SELECT true FROM "claim_tag" t WHERE t.tag_id = n.id LIMIT 1)`,
  },
  claimant: {
    names: Prisma.sql`"claimant"`,
    used: Prisma.sql`(SELECT true FROM "claim" c WHERE c.claimant_id = n.id LIMIT 1)`,
  },
}

/** The months in which there is any, on the desk's clocks: from each month to the newest moment before it, one look into the index each. */
async function monthsOf({ deskId, timeZone }: Actor, moment: Prisma.Sql): Promise<string[]> {
  const newest = (before: Prisma.Sql) => Prisma.sql`(
    SELECT date_trunc('month', ${moment} AT TIME ZONE ${timeZone}) FROM "claim" c
    WHERE c.desk_id = ${deskId}::uuid AND ${moment} IS NOT NULL AND ${before} ORDER BY ${moment} DESC LIMIT 1)`
  const rows = await db().$queryRaw<{ month: string }[]>`
    WITH RECURSIVE month AS (
      SELECT ${newest(Prisma.sql`true`)} AS start
      UNION ALL
      SELECT ${newest(Prisma.sql`${moment} < m.start AT TIME ZONE ${timeZone}`)} FROM month m WHERE m.start IS NOT NULL
    )
    SELECT to_char(start, 'YYYY-MM') AS month FROM month WHERE start IS NOT NULL LIMIT 120`
  return rows.map(({ month }) => month)
}
