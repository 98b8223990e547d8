import type { Metadata } from 'next'
import { ClaimAtATimeScreen } from '@/components/claims/claim-at-a-time'
import { SubBar } from '@/components/ui/sub-bar'
import { claimAtATime } from '@/lib/claims/claim-as-of.query'
import { readMoment } from '@/lib/claims/moment'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'

export const metadata: Metadata = { title: 'Claim as it stood' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ClaimAtATimePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { when } = await searchParams
  const moment = readMoment([when].flat()[0], actor.timeZone)
  const claim = await orNotFound(() => claimAtATime(actor, id, moment))
  return (
    <>
      <SubBar
        crumbs={[
          { label: 'Claims', href: '/claims' },
          { label: claim.article.title, href: `/articles/${claim.article.id}` },
          { label: `C-${claim.number}`, href: `/claims/${claim.id}` },
          { label: 'As it stood' },
        ]}
      />
      <main id="main" className="page narrow">
        <ClaimAtATimeScreen claim={claim} />
      </main>
    </>
  )
}
