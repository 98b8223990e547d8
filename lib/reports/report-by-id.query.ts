import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import type { EditionOut } from './set-report-page.query'

/** What a report is on; of one that was brought in, who published it and its editions, newest first. */
export type ReportById =
  | { kind: 'article'; articleId: string }
  | { kind: 'set' }
  | { kind: 'imported'; id: string; number: string; origin: string; editions: EditionOut[] }

/** Which kind of report of this desk an id is of. Throws `not-found`. */
export async function reportById(actor: Actor, reportId: string): Promise<ReportById> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const report = await db().report.findFirst({
    where: { id: reportId, deskId: actor.deskId },
    select: {
      ...{ id: true, kind: true, articleId: true, number: true, origin: true },
      editions: {
        select: { number: true, publishedAt: true, publishedBy: { select: { name: true } } },
        orderBy: { number: 'desc' },
        take: 200,
      },
    },
  })
  if (report === null) throw notFound('report')
  const { id, kind, articleId, number, origin } = report
  if (articleId !== null) return { kind: 'article', articleId }
  if (kind === 'set') return { kind }
  const editions = report.editions.map(({ publishedBy, ...edition }) => ({ ...edition, by: publishedBy.name }))
  return { kind: 'imported', id, number, origin, editions }
}
