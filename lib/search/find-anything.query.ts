import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { parseClaimsSearch } from '@/lib/claims/claims-search'
import { searchRanked } from '@/lib/claims/claims-search.store'
import { foldedWords } from '@/lib/claims/fold-words'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'

export type Found = { group: 'Claims' | 'Articles' | 'Sources' | 'Reports'; label: string; hint: string; href: string }

const EACH = 6
/** Reports are found by the titles of so many articles. */
const MOST_TITLED = 100

/** What the palette finds for a few typed words, at most six of each kind; nothing for fewer than two characters. The last word may be the beginning of one. */
export async function findAnything(actor: Actor, words: string): Promise<Found[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const text = words.replaceAll('\u0000', '').trim().slice(0, 100)
  if (text.length < 2) return []
  const { deskId } = actor
  const [claims, articleIds, sourceIds] = await Promise.all([
    claimsNamed(actor, text),
    titled(deskId, 'article', text),
    titled(deskId, 'source', text),
  ])
  const number = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  const [articles, sources, reports] = await Promise.all([
    db().article.findMany({
      where: { deskId, id: { in: articleIds.slice(0, EACH) } },
      select: { id: true, title: true },
      orderBy: { createdAt: 'desc' },
    }),
    db().source.findMany({
      where: { deskId, id: { in: sourceIds.slice(0, EACH) } },
      select: { id: true, title: true, publisher: true },
      orderBy: { createdAt: 'desc' },
    }),
    db().report.findMany({
      where: { deskId, OR: [{ number }, { title: number }, { articleId: { in: articleIds } }] },
      select: {
        id: true,
        number: true,
        title: true,
        article: { select: { title: true } },
        editions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
      },
      orderBy: { id: 'desc' },
      take: EACH,
    }),
  ])
  return [
    ...claims.map((claim) => ({
      group: 'Claims' as const,
      label: `C-${claim.number} ${claim.statement}`,
      hint: claim.article.title,
      href: `/claims/${claim.id}`,
    })),
    ...articles.map((article) => ({
      group: 'Articles' as const,
      label: article.title,
      hint: 'Galley',
      href: `/articles/${article.id}`,
    })),
    ...sources.map((source) => ({
      group: 'Sources' as const,
      label: source.title,
      hint: source.publisher ?? '',
      href: `/sources/${source.id}`,
    })),
    ...reports.map((report) => ({
      group: 'Reports' as const,
      label: `${report.number} ${report.article?.title ?? report.title ?? ''}`,
      hint: `Edition ${report.editions[0]?.number ?? 1}`,
      href: `/reports/${report.id}/editions/${report.editions[0]?.number ?? 1}`,
    })),
  ]
}

type NamedClaim = { id: string; number: number; statement: string; article: { title: string } }

/** The best of what the words find, as the claims table finds them. */
async function claimsNamed(actor: Actor, text: string): Promise<NamedClaim[]> {
  const at = now()
  const search = parseClaimsSearch(text)
  const ids = await searchRanked(db(), actor, search, Prisma.sql`true`, at)
  const shown = ids?.slice(0, EACH) ?? []
  const rows = await db().claim.findMany({
    where: { deskId: actor.deskId, id: { in: shown } },
    select: { id: true, number: true, statement: true, article: { select: { title: true } } },
  })
  return rows.toSorted((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id))
}

/** The ids of the newest articles or sources with these words in title (of a source also publisher and address), as indexes on them have it. */
async function titled(deskId: string, kind: 'article' | 'source', text: string): Promise<string[]> {
  const words = foldedWords(text).map(({ word }) => `'${word}'`)
  if (words.length === 0) return []
  const query = `${words.join(' & ')}:*`
  const rows =
    kind === 'article'
      ? await db().$queryRaw<{ id: string }[]>`SELECT a.id FROM "article" a WHERE a.desk_id = ${deskId}::uuid
          AND to_tsvector('simple', fold_words(a.title)) @@ ${query}::tsquery ORDER BY a.created_at DESC LIMIT ${MOST_TITLED}`
      : await db().$queryRaw<{ id: string }[]>`SELECT s.id FROM "source" s WHERE s.desk_id = ${deskId}::uuid
          AND to_tsvector('simple', fold_words(s.title || ' ' || coalesce(s.publisher, '') || ' ' || coalesce(s.url, ''))) @@ ${query}::tsquery
          ORDER BY s.created_at DESC LIMIT ${MOST_TITLED}`
  return rows.map(({ id }) => id)
}
