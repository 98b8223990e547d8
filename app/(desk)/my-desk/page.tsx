import type { Metadata } from 'next'
import { MyDesk } from '@/components/claims/my-desk'
import { may } from '@/lib/access/authorise'
import { articlesInHand } from '@/lib/articles/articles-in-hand.query'
import { latestActivity } from '@/lib/audit/activity.query'
import { myDesk } from '@/lib/claims/my-desk.query'
import { readerErrorsWaiting } from '@/lib/published/reader-errors.query'
import { requireActor } from '@/lib/web/current-actor'
import { takeNextClaimAction } from '../claims/actions'

export const metadata: Metadata = { title: 'My desk' }

export default async function MyDeskPage() {
  const actor = await requireActor()
  const answers = may(actor, 'reader-error.answer', { deskId: actor.deskId })
  const [desk, articles, latest, reported] = await Promise.all([
    myDesk(actor),
    articlesInHand(actor),
    latestActivity(actor, 8),
    answers ? readerErrorsWaiting(actor) : 0,
  ])
  const canImport = may(actor, 'article.import', { deskId: actor.deskId })
  return (
    <MyDesk
      person={actor}
      desk={desk}
      articles={articles}
      latest={latest}
      reported={reported}
      can={{ import: canImport }}
      take={takeNextClaimAction}
    />
  )
}
