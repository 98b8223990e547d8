import type { ReactNode } from 'react'
import { Frame } from '@/components/ui/frame'
import { deskName } from '@/lib/people/desk-name.query'
import { otherDesksOf } from '@/lib/people/desks-of-actor.query'
import { requireStanding } from '@/lib/web/current-actor'
import { findAction, signOutAction, switchDeskAction } from './actions'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor, owes } = await requireStanding()
  return (
    <Frame
      desk={{ id: actor.deskId, name: await deskName(actor) }}
      otherDesks={await otherDesksOf(actor)}
      switchDesk={switchDeskAction}
      person={{ id: actor.userId, name: actor.name, role: actor.role }}
      search={findAction}
      signOut={signOutAction}
      reach={owes === 'nothing' ? 'all' : 'account'}
    >
      {children}
    </Frame>
  )
}
