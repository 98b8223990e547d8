import type { Metadata } from 'next'
import { SetNewScreen } from '@/components/reports/set-new-screen'
import { claimsForSet } from '@/lib/reports/claims-for-set.query'
import { choosingFilter, chosenIds } from '@/lib/reports/set-address'
import { requireActor } from '@/lib/web/current-actor'
import { beginSetReportAction } from '../[id]/actions'

export const metadata: Metadata = { title: 'Report on a set of claims' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewReportPage({ searchParams }: Props) {
  const actor = await requireActor()
  const query = await searchParams
  const filter = choosingFilter(query)
  const found = await claimsForSet(actor, { filter, ids: chosenIds(query), reportId: null })
  return <SetNewScreen filter={filter} found={found} begin={beginSetReportAction} />
}
