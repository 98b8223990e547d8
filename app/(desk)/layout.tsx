import type { ReactNode } from 'react'
import { Bell } from '@/components/notifications/bell'
import '@/components/notifications/notifications.css'
import { Live } from '@/components/live/live'
import { Frame } from '@/components/ui/frame'
import { unreadNotifications } from '@/lib/notifications/notifications.query'
import { deskName } from '@/lib/people/desk-name.query'
import { otherDesksOf } from '@/lib/people/desks-of-actor.query'
import { now } from '@/lib/shared/clock'
import { requireStanding } from '@/lib/web/current-actor'
import { findAction, signOutAction, switchDeskAction } from './actions'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  // Before anything is read: what changes while the page is made is told afterwards.
  const readAt = now().toISOString()
  const { actor, owes } = await requireStanding()
  const [name, otherDesks, unread] = await Promise.all([
    deskName(actor),
    otherDesksOf(actor),
    owes === 'nothing' ? unreadNotifications(actor) : 0,
  ])
  return (
    <Frame
      desk={{ id: actor.deskId, name }}
      otherDesks={otherDesks}
      switchDesk={switchDeskAction}
      person={{ id: actor.userId, name: actor.name, role: actor.role }}
      search={findAction}
      signOut={signOutAction}
      reach={owes === 'nothing' ? 'all' : 'account'}
      bell={owes === 'nothing' ? <Bell unread={unread} /> : null}
    >
      {children}
      {owes === 'nothing' ? <Live key={actor.deskId} readAt={readAt} /> : null}
    </Frame>
  )
}
