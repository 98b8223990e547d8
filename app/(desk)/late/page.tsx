import type { Metadata } from 'next'
import { LateList } from '@/components/claims/late-list'
import { lateClaims } from '@/lib/claims/late-claims.query'
import { latePageOf } from '@/lib/claims/late-page'
import { requireActor } from '@/lib/web/current-actor'

export const metadata: Metadata = { title: 'Late' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LatePage({ searchParams }: Props) {
  const actor = await requireActor()
  const { page } = await searchParams
  return <LateList late={await lateClaims(actor, latePageOf(page))} me={actor.userId} timeZone={actor.timeZone} />
}
