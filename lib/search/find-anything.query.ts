import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'

export type Found = { group: 'Claims' | 'Articles' | 'Sources' | 'Reports'; label: string; hint: string; href: string }

const EACH = 6

/** What the palette finds for a few typed words, at most six of each kind; nothing for fewer than two characters. */
export async function findAnything(actor: Actor, words: string): Promise<Found[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const text = words.replaceAll('\u0000', '').trim().slice(0, 100)
  if (text.length < 2) return []
  const contains = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  const { deskId } = actor
  const number = /^c-?(\d{1,6})$/i.exec(text)?.[1]
  const [claims, articles, sources, reports] = await Promise.all([
    db().claim.findMany({
      where: { deskId, OR: [{ statement: contains }, ...(number === undefined ? [] : [{ number: Number(number) }])] },
      select: { id: true, number: true, statement: true, article: { select: { title: true } } },
      orderBy: { updatedAt: 'desc' },
      take: EACH,
    }),
    db().article.findMany({
      where: { deskId, title: contains },
      select: { id: true, title: true },
      orderBy: { createdAt: 'desc' },
      take: EACH,
    }),
    db().source.findMany({
      where: { deskId, OR: [{ title: contains }, { publisher: contains }, { url: contains }] },
      select: { id: true, title: true, publisher: true },
      orderBy: { createdAt: 'desc' },
      take: EACH,
    }),
    db().report.findMany({
      where: { deskId, OR: [{ number: contains }, { article: { title: contains } }] },
      select: {
        id: true,
        number: true,
        title: true,
        article: { select: { title: true } },
        editions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
      },
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
