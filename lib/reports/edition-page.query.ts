import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { claimReviewNotes } from '@/lib/exports/claimreview-notes'
import { editionContent, type PrintedEdition } from './edition'
import { type ListedEdition, reportWithEditions, type ReportWithEditions } from './listed-editions.store'
import { type Superseded, supersededBy } from './supersession'

/** One edition as it is read, with all editions of its report, newest first. */
export type EditionPage = {
  reportId: string
  /** Null when it is on no article of this desk. */
  articleId: string | null
  kind: ReportWithEditions['kind']
  /** Of an imported one the desk that published it, else empty. */
  origin: string
  printed: PrintedEdition
  editions: ListedEdition[]
  /** Which edition took its place; null for the newest. */
  superseded: Superseded<ListedEdition> | null
  /** What its ClaimReviews are warned of. */
  claimReview: string[]
  can: { publish: boolean }
}

/** What the page of an edition shows, from what was frozen. Throws `not-found`, for other desks' reports and unknown numbers too. */
export async function editionPage(actor: Actor, reportId: string, number: number): Promise<EditionPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const report = await reportWithEditions(db(), actor, reportId)
  const edition = await db().edition.findFirst({
    where: { reportId, number, deskId: actor.deskId },
    select: { content: true, sha256: true },
  })
  if (report === null || edition === null) throw notFound('edition')
  const printed = { content: editionContent.parse(edition.content), sha256: edition.sha256 }
  const { articleId, kind, origin, editions } = report
  return {
    ...{ reportId: report.id, articleId, kind, origin, printed, editions },
    superseded: supersededBy(editions, number),
    claimReview: claimReviewNotes(printed, settings().NEXTAUTH_URL ?? null),
    can: { publish: kind !== 'imported' && may(actor, 'report.publish', { deskId: actor.deskId }) },
  }
}
