import type { ReactNode } from 'react'
import { Frame } from '@/components/ui/frame'
import { deskName } from '@/lib/people/desk-name.query'
import { requireActor } from '@/lib/web/current-actor'
import { findAction, signOutAction } from './actions'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <Frame
      desk={await deskName(actor)}
      person={{ id: actor.userId, name: actor.name, role: actor.role }}
      search={findAction}
      signOut={signOutAction}
    >
      {children}
    </Frame>
  )
}
