import type { Metadata } from 'next'
import { ActivityLog } from '@/components/audit/activity-log'
import { parseActivityFilter } from '@/lib/audit/activity-filter'
import { activity } from '@/lib/audit/activity.query'
import { requireActor } from '@/lib/web/current-actor'

export const metadata: Metadata = { title: 'Activity' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ActivityPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filter = parseActivityFilter(await searchParams)
  return <ActivityLog activity={await activity(actor, filter)} filter={filter} timeZone={actor.timeZone} />
}
