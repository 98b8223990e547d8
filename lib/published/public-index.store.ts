import { db, Prisma } from '@/lib/db/client'
import { type Tx, atOneMoment } from '@/lib/db/transaction'
import type { Facet, Headline, PublicDesk, PublicIndex } from './public-desk'
import { EDITION_COLUMNS, readPublicEdition } from './public-desk.store'
import { type IndexFilter, LEAST_ALIKE, soughtWords } from './public-index-filter'
import { ratingLine } from './words-to-search'

export const INDEX_PAGE = 20

/** Of these publications those that stand, of a desk that publishes; `e` is the edition and `r` the report. */
const STANDING = Prisma.sql`
  "publication" p
  JOIN "edition" e ON e.id = p.edition_id
  JOIN "report" r ON r.id = p.report_id
  JOIN "desk" d ON d.id = p.desk_id AND d.publishes
  WHERE p.withdrawn_at IS NULL`

/** Of each report the newest public edition alone. */
const NEWEST = Prisma.sql`
  AND NOT EXISTS (
    SELECT 1 FROM "publication" q JOIN "edition" f ON f.id = q.edition_id
    WHERE q.report_id = p.report_id AND q.withdrawn_at IS NULL AND f.number > e.number)`

const LISTED = Prisma.sql`
  ${EDITION_COLUMNS}, e.id AS "editionId", r.number AS report,
  e.content->'article'->>'title' AS title, e.content->'article'->>'language' AS "titleLanguage",
  e.content->'article'->>'direction' AS direction, (e.content->'totals'->>'claims')::int AS claims,
  e.content->'totals'->'byRating' AS ratings, e.content->'report'->>'again' AS again,
  around.newest, around.before, around.first AS "firstPublishedAt"`

/** What stands beside an edition in public: the newest of its report, the one before it, and when the first was published. */
const AROUND = Prisma.sql`
  JOIN LATERAL (
    SELECT max(f.number) AS newest, min(q.published_at) AS first,
      (array_agg(q.id ORDER BY f.number DESC) FILTER (WHERE f.number < listed.number))[1] AS before
    FROM "publication" q JOIN "edition" f ON f.id = q.edition_id
    WHERE q.report_id = listed.report_id AND q.withdrawn_at IS NULL
  ) around ON true`

/** What the index of a desk shows, newest first. Words that are looked for may be typed wrong. */
export async function publicIndex(desk: PublicDesk, filter: IndexFilter): Promise<PublicIndex> {
  return atOneMoment(async (tx) => {
    await tx.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_ALIKE)}, true)`
    const fits = Prisma.sql`${STANDING} AND p.desk_id = ${desk.id}::uuid ${NEWEST} ${fitting(filter, desk)}`
    const after = filter.after === null ? Prisma.empty : Prisma.sql`AND p.id < ${filter.after}::uuid`
    const found = await headlines(tx, Prisma.sql`${fits} ${after}`, INDEX_PAGE + 1)
    const [counted] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${fits}`
    const reports = found.slice(0, INDEX_PAGE)
    const more = found.length > INDEX_PAGE
    return {
      reports,
      count: counted?.count ?? 0,
      next: more ? (reports.at(-1)?.publicationId ?? null) : null,
      ...(await facets(tx, desk)),
    }
  })
}

/** Editions made public last, of a desk; corrections are editions too. */
export async function latestEditions(desk: PublicDesk, most: number): Promise<Headline[]> {
  return headlines(db(), Prisma.sql`${STANDING} AND p.desk_id = ${desk.id}::uuid`, most)
}

/** The newest public edition of each report that search engines may list, latest first. */
export async function editionsToFind(desk: PublicDesk, most: number): Promise<Headline[]> {
  return headlines(db(), Prisma.sql`${STANDING} AND p.desk_id = ${desk.id}::uuid AND NOT p.noindex ${NEWEST}`, most)
}

/** Public editions that correct an earlier one, latest first, from after a publication on. */
export async function publicCorrections(desk: PublicDesk, after: string | null, most: number): Promise<Headline[]> {
  const on = after === null ? Prisma.empty : Prisma.sql`AND p.id < ${after}::uuid`
  return headlines(db(), Prisma.sql`${STANDING} AND p.desk_id = ${desk.id}::uuid AND e.number > 1 ${on}`, most)
}

/**
 * `stamp` differs whenever anything differs that readers may see of a desk's publications; `language` is that of most of them, null
 * while there is none. One statement on an index.
 */
export async function stampOf(desk: PublicDesk): Promise<{ stamp: string; language: string | null }> {
  const [row] = await db().$queryRaw<{ stamp: string; language: string | null }[]>`
    SELECT concat_ws(' ', d.version, count(p.id), count(p.withdrawn_at), max(p.published_at), max(p.withdrawn_at)) AS stamp,
      mode() WITHIN GROUP (ORDER BY p.language) FILTER (WHERE p.withdrawn_at IS NULL) AS language
    FROM "desk" d LEFT JOIN "publication" p ON p.desk_id = d.id WHERE d.id = ${desk.id}::uuid GROUP BY d.id`
  return row ?? { stamp: '', language: null }
}

type Row = Omit<Headline, 'accurate' | 'noindex' | 'language'> & {
  accurate: boolean
  noindex: boolean
  language: string
}

/** `AROUND` looks at the listed rows only, and the content of no other edition is opened. */
async function headlines(tx: Tx, from: Prisma.Sql, most: number): Promise<Headline[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${LISTED} FROM (
      SELECT p.id, p.report_id, p.edition_id, e.number FROM ${from} ORDER BY p.id DESC LIMIT ${most}
    ) listed
    JOIN "publication" p ON p.id = listed.id
    JOIN "edition" e ON e.id = listed.edition_id
    JOIN "report" r ON r.id = listed.report_id
    ${AROUND}
    ORDER BY p.id DESC`
  return rows.map((row) => ({ ...row, ...readPublicEdition(row) }))
}

function fitting({ words, rating, when, language }: IndexFilter, desk: PublicDesk): Prisma.Sql {
  const sought = soughtWords(words).map(({ word, alike }) => {
    const stands = Prisma.sql`p.words ILIKE ${containing(word)}`
    if (alike === null) return Prisma.sql`AND ${stands}`
    return Prisma.sql`AND (${stands} OR ${word} <% p.words AND word_similarity(${word}, p.words) >= ${alike})`
  })
  const month = Prisma.sql`to_char(p.published_at AT TIME ZONE ${desk.timeZone}, 'YYYY-MM')`
  return Prisma.sql`
    ${sought.length === 0 ? Prisma.empty : Prisma.join(sought, ' ')}
    ${rating === null ? Prisma.empty : Prisma.sql`AND (E'\n' || p.words || E'\n') LIKE ${containing(`\n${ratingLine(rating)}\n`)}`}
    ${when === null ? Prisma.empty : Prisma.sql`AND ${month} LIKE ${`${when}%`}`}
    ${language === null ? Prisma.empty : Prisma.sql`AND p.language = ${language}`}`
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

async function facets(
  tx: Tx,
  desk: PublicDesk,
): Promise<Pick<PublicIndex, 'all' | 'ratings' | 'months' | 'languages'>> {
  const of = Prisma.sql`${STANDING} AND p.desk_id = ${desk.id}::uuid ${NEWEST}`
  const months = await tx.$queryRaw<Facet[]>`
    SELECT to_char(p.published_at AT TIME ZONE ${desk.timeZone}, 'YYYY-MM') AS value, count(*)::int AS count
    FROM ${of} GROUP BY 1 ORDER BY 1 DESC LIMIT 120`
  const languages = await tx.$queryRaw<Facet[]>`
    SELECT p.language AS value, count(*)::int AS count FROM ${of} GROUP BY 1 ORDER BY 2 DESC, 1`
  const ratings = await tx.$queryRaw<Facet[]>`
    SELECT line.rating AS value, count(*)::int AS count
    FROM (SELECT p.words FROM ${of}) public
    CROSS JOIN LATERAL (SELECT substr(each, 3) AS rating FROM regexp_split_to_table(public.words, '\n') each WHERE each LIKE '= %') line
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 60`
  return { all: months.reduce((sum, { count }) => sum + count, 0), ratings, months, languages }
}
