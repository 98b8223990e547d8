import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { assembleEdition } from './assemble-edition'
import type { EditionContent } from './edition'
import { readLiveArticle } from './edition.store'

/** What the report side of an article shows: what still blocks it, as a draft would say it, and the editions that are out. */
export type ReportPage = {
  articleId: string
  report: { id: string; number: string } | null
  editions: { number: number; publishedAt: Date; by: string }[]
  draft: EditionContent
  can: { publish: boolean }
}

/** The report side of an article of this desk. Throws `not-found`. */
export async function reportPage(actor: Actor, articleId: string): Promise<ReportPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const live = await readLiveArticle(db(), actor, articleId)
  const report = await db().report.findFirst({
    where: { articleId, deskId: actor.deskId },
    select: {
      id: true,
      number: true,
      editions: {
        select: { number: true, publishedAt: true, publishedBy: { select: { name: true } } },
        orderBy: { number: 'desc' },
        take: 200,
      },
    },
  })
  const number = report?.number ?? null
  const imprint = { state: 'draft', number, edition: null, at: now().toISOString(), by: actor.name } as const
  return {
    articleId,
    report: report && { id: report.id, number: report.number },
    editions: (report?.editions ?? []).map(({ publishedBy, ...edition }) => ({ ...edition, by: publishedBy.name })),
    draft: assembleEdition(live, { ...imprint, blockersReason: null, again: null }),
    can: { publish: may(actor, 'report.publish', { deskId: actor.deskId }) },
  }
}
