import type { Metadata } from 'next'
import { MyDesk } from '@/components/claims/my-desk'
import { may } from '@/lib/access/authorise'
import { articlesInHand } from '@/lib/articles/articles-in-hand.query'
import { latestActivity } from '@/lib/audit/activity.query'
import { myDesk } from '@/lib/claims/my-desk.query'
import { requireActor } from '@/lib/web/current-actor'
import { takeNextClaimAction } from './claims/actions'

export const metadata: Metadata = { title: 'My desk' }

export default async function MyDeskPage() {
  const actor = await requireActor()
  const [desk, articles, latest] = await Promise.all([myDesk(actor), articlesInHand(actor), latestActivity(actor, 8)])
  const canImport = may(actor, 'article.import', { deskId: actor.deskId })
  return (
    <MyDesk
      person={actor}
      desk={desk}
      articles={articles}
      latest={latest}
      can={{ import: canImport }}
      take={takeNextClaimAction}
    />
  )
}
