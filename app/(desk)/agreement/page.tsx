import type { Metadata } from 'next'
import { AgreementScreen } from '@/components/verdicts/agreement-screen'
import { now } from '@/lib/shared/clock'
import { agreement } from '@/lib/verdicts/agreement.query'
import { dayOf, parseAgreementFilter } from '@/lib/verdicts/agreement-filter'
import { requireActor } from '@/lib/web/current-actor'

export const metadata: Metadata = { title: 'Agreement' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AgreementPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filter = parseAgreementFilter(await searchParams, dayOf(now(), actor.timeZone))
  return <AgreementScreen page={await agreement(actor, filter)} filter={filter} />
}
