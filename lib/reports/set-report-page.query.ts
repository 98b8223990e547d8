import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { claimReviewNotes } from '@/lib/exports/claimreview-notes'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import type { EditionContent } from './edition'
import { draftSetEdition } from './set-draft.store'

/** An edition of a report, as it is listed. */
export type EditionOut = { number: number; publishedAt: Date; by: string }

/** A report on a chosen set of claims: what its next edition would say, what blocks it, and the editions that are out, newest first. */
export type SetReportPage = {
  id: string
  number: string
  /** The one a form that changes it sends along. */
  version: number
  introduction: string | null
  draft: EditionContent
  editions: EditionOut[]
  /** What its ClaimReviews would be warned of, if it were published now. */
  claimReview: string[]
  can: { compose: boolean; publish: boolean }
}

/** The page of a report on a set of claims of this desk. Throws `not-found`, for other reports too. */
export async function setReportPage(actor: Actor, reportId: string): Promise<SetReportPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const report = await db().report.findFirst({
    where: { id: reportId, deskId: actor.deskId, kind: 'set' },
    select: { id: true, number: true, version: true, introduction: true, editions: EDITIONS },
  })
  if (report === null) throw notFound('report')
  const draft = await draftSetEdition(db(), actor, reportId, now())
  const mine = { deskId: actor.deskId }
  return {
    ...report,
    draft: draft.content,
    editions: report.editions.map(({ publishedBy, ...edition }) => ({ ...edition, by: publishedBy.name })),
    claimReview: claimReviewNotes(draft, settings().NEXTAUTH_URL ?? null),
    can: { compose: may(actor, 'report.compose', mine), publish: may(actor, 'report.publish', mine) },
  }
}

const EDITIONS = {
  select: { number: true, publishedAt: true, publishedBy: { select: { name: true } } },
  orderBy: { number: 'desc' },
  take: 200,
} as const
