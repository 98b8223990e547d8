import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import type { SignOff } from '@/lib/audit/sign-off'
import { signOffsOf } from '@/lib/audit/sign-off.store'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { settings } from '@/lib/shared/settings'
import { claimReviewNotes } from '@/lib/exports/claimreview-notes'
import { draftEdition } from './draft.store'
import type { EditionContent } from './edition'

/** How many sign-offs of an article are told, the newest. */
const SIGN_OFFS_SHOWN = 50

/** What the report side of an article shows: what still blocks it, as a draft would say it, and the editions that are out. */
export type ReportPage = {
  articleId: string
  report: { id: string; number: string } | null
  editions: { number: number; publishedAt: Date; by: string }[]
  draft: EditionContent
  /** Newest first; the first stands unless it was withdrawn. */
  signOffs: SignOff[]
  /** What its ClaimReviews would be warned of, if it were published now. */
  claimReview: string[]
  can: { publish: boolean; signOff: boolean }
}

/** The report side of an article of this desk. Throws `not-found`. */
export async function reportPage(actor: Actor, articleId: string): Promise<ReportPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const draft = await draftEdition(db(), actor, articleId, now())
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
  return {
    articleId,
    report: report && { id: report.id, number: report.number },
    editions: (report?.editions ?? []).map(({ publishedBy, ...edition }) => ({ ...edition, by: publishedBy.name })),
    draft: draft.content,
    claimReview: claimReviewNotes(draft, settings().NEXTAUTH_URL ?? null),
    signOffs: await signOffsOf(db(), actor.deskId, articleId, SIGN_OFFS_SHOWN),
    can: {
      publish: may(actor, 'report.publish', { deskId: actor.deskId }),
      signOff: may(actor, 'article.sign-off', { deskId: actor.deskId }),
    },
  }
}
