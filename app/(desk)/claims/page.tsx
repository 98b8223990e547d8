import type { Metadata } from 'next'
import { ClaimsScreen } from '@/components/data-table/claims-screen'
import { parseClaimsFilter } from '@/lib/claims/claims-filter'
import { claimsTable } from '@/lib/claims/claims-table.query'
import { requireActor } from '@/lib/web/current-actor'
import { assignClaimsAction, takeNextClaimAction } from './actions'

export const metadata: Metadata = { title: 'Claims' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ClaimsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filter = parseClaimsFilter(await searchParams)
  return (
    <ClaimsScreen
      person={actor}
      filter={filter}
      table={await claimsTable(actor, filter)}
      assign={assignClaimsAction}
      take={takeNextClaimAction}
    />
  )
}
