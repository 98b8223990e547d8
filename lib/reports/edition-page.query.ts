import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { claimReviewNotes } from '@/lib/exports/claimreview-notes'
import { editionContent, type PrintedEdition } from './edition'

/** An edition as it is listed beside its report. */
export type ListedEdition = { number: number; publishedAt: Date; by: string; reason: string | null }

/** One edition as it is read, with all editions of its report, newest first. */
export type EditionPage = {
  reportId: string
  /** Null when it is on no article of this desk. */
  articleId: string | null
  printed: PrintedEdition
  editions: ListedEdition[]
  /** What its ClaimReviews are warned of. */
  claimReview: string[]
  can: { publish: boolean }
}

/** What the page of an edition shows, from what was frozen. Throws `not-found`, for other desks' reports and unknown numbers too. */
export async function editionPage(actor: Actor, reportId: string, number: number): Promise<EditionPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const report = await db().report.findFirst({
    where: { id: reportId, deskId: actor.deskId },
    select: { id: true, articleId: true, editions: { select: LISTED, orderBy: { number: 'desc' }, take: 200 } },
  })
  const edition = await db().edition.findFirst({
    where: { reportId, number, deskId: actor.deskId },
    select: { content: true, sha256: true },
  })
  if (report === null || edition === null) throw notFound('edition')
  const printed = { content: editionContent.parse(edition.content), sha256: edition.sha256 }
  return {
    reportId: report.id,
    articleId: report.articleId,
    printed,
    claimReview: claimReviewNotes(printed, settings().NEXTAUTH_URL ?? null),
    editions: report.editions.map(({ publishedBy, blockersReason, ...listed }) => ({
      ...listed,
      by: publishedBy.name,
      reason: blockersReason,
    })),
    can: { publish: may(actor, 'report.publish', { deskId: actor.deskId }) },
  }
}

const LISTED = {
  number: true,
  publishedAt: true,
  blockersReason: true,
  publishedBy: { select: { name: true } },
} as const
