import type { Metadata } from 'next'
import { NotificationsScreen } from '@/components/notifications/notifications-screen'
import { notifications } from '@/lib/notifications/notifications.query'
import { isRowId } from '@/lib/shared/row-id'
import { requireActor } from '@/lib/web/current-actor'
import { chooseMailAction, markAllReadAction } from './actions'

export const metadata: Metadata = { title: 'Notifications' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the person is told, and whether by mail too. */
export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const before = [(await searchParams).before ?? []].flat().find(isRowId) ?? null
  return (
    <NotificationsScreen
      told={await notifications(actor, before)}
      page={before === null ? 'newest' : 'older'}
      timeZone={actor.timeZone}
      markAllRead={markAllReadAction}
      chooseMail={chooseMailAction}
    />
  )
}
