import { db, Prisma } from '@/lib/db/client'
import { knownLanguage } from './tongue'
import type { PublicDesk, PublicEdition, PublicReport } from './public-desk'

/*
 * What is public is read by stores that ask for no actor: nobody has signed in. In place of a permission every statement here asks
 * the same two things, that the desk publishes and that the publication was not taken back.
 */

type DeskRow = Omit<PublicDesk, 'id' | 'name'> & { deskId: string; deskName: string }
type EditionRow = {
  publicationId: string
  number: number
  order: 'article' | 'rating'
  accurate: boolean
  language: string
  noindex: boolean
  publishedAt: Date
  withdrawnAt: Date | null
}

const DESK_COLUMNS = Prisma.sql`
  d.id AS "deskId", d.slug, coalesce(d.house_name, d.name) AS "deskName", d.house_colour AS colour,
  d.time_zone AS "timeZone", d.publication_url AS "publicationUrl"`

/** The columns of an edition and its publication, as `readPublicEdition` takes them. */
export const EDITION_COLUMNS = Prisma.sql`
  p.id AS "publicationId", e.number, p."order"::text AS "order", p.accurate, p.language, p.noindex,
  p.published_at AS "publishedAt", p.withdrawn_at AS "withdrawnAt"`

/** The desk that publishes under a word; null when none does. */
export async function publicDesk(slug: string): Promise<PublicDesk | null> {
  if (!isPrintable(slug)) return null
  const [row] = await db().$queryRaw<DeskRow[]>`
    SELECT ${DESK_COLUMNS} FROM "desk" d WHERE d.slug = ${slug} AND d.publishes`
  return row === undefined ? null : readDesk(row)
}

/** What a desk tells readers of how errors are corrected; null when it says nothing. */
export async function correctionsPolicy(desk: PublicDesk): Promise<string | null> {
  const row = await db().desk.findFirst({
    where: { id: desk.id, publishes: true },
    select: { correctionsPolicy: true },
  })
  return row?.correctionsPolicy ?? null
}

/** The desks whose own publication address an address may lie under. */
export async function publicDesksElsewhere(): Promise<PublicDesk[]> {
  const rows = await db().$queryRaw<DeskRow[]>`
    SELECT ${DESK_COLUMNS} FROM "desk" d WHERE d.publishes AND d.publication_url IS NOT NULL ORDER BY d.slug LIMIT 200`
  return rows.map(readDesk)
}

/** Which editions of a report of a desk that publishes are public, or were; null when none ever was, or there is no such desk. One statement. */
export async function publicReport(slug: string, number: string): Promise<PublicReport | null> {
  if (!isPrintable(slug) || !isPrintable(number)) return null
  const rows = await db().$queryRaw<(DeskRow & EditionRow)[]>`
    SELECT ${DESK_COLUMNS}, ${EDITION_COLUMNS}
    FROM "desk" d
    JOIN "report" r ON r.desk_id = d.id AND r.number = ${number} AND r.origin = ''
    JOIN "publication" p ON p.report_id = r.id AND p.desk_id = d.id
    JOIN "edition" e ON e.id = p.edition_id
    WHERE d.slug = ${slug} AND d.publishes
    ORDER BY e.number DESC, p.id DESC`
  const [first] = rows
  if (first === undefined) return null
  const editions = rows.map(readPublicEdition)
  const takenBack = editions.filter(({ withdrawnAt }) => withdrawnAt !== null)
  return {
    desk: readDesk(first),
    number,
    standing: editions.filter(({ withdrawnAt }) => withdrawnAt === null),
    takenBack: takenBack.sort((a, b) => Number(b.withdrawnAt) - Number(a.withdrawnAt)),
  }
}

/** An edition that is public as it was frozen, to be projected for readers before anything else reads it; null when it is not. */
export async function frozenEdition(
  publicationId: string,
): Promise<{ content: unknown; sha256: string; deskId: string } | null> {
  return db().edition.findFirst({
    where: { publications: { some: { id: publicationId, withdrawnAt: null, desk: { publishes: true } } } },
    select: { content: true, sha256: true, deskId: true },
  })
}

/** Whether part of an address can be a word of ours at all: PostgreSQL would refuse to read a NUL or half a character. */
function isPrintable(word: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,100}$/u.test(word)
}

/** One row of an edition and its publication. */
export function readPublicEdition(row: EditionRow): PublicEdition {
  const { publicationId, number, order, publishedAt, withdrawnAt } = row
  return {
    publicationId,
    number,
    order,
    accurate: row.accurate ? 'with' : 'without',
    language: knownLanguage(row.language),
    noindex: row.noindex ? 'yes' : 'no',
    publishedAt,
    withdrawnAt,
  }
}

function readDesk({ deskId, deskName, slug, colour, timeZone, publicationUrl }: DeskRow): PublicDesk {
  return { id: deskId, slug, name: deskName, colour, timeZone, publicationUrl }
}
