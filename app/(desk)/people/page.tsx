import type { Metadata } from 'next'
import '@/components/people/people.css'
import { AddPerson } from '@/components/people/add-person'
import { Invitations } from '@/components/people/invitations'
import { PeopleTable } from '@/components/people/people-table'
import { people } from '@/lib/people/people.query'
import { requireActor } from '@/lib/web/current-actor'
import {
  addUserAction,
  changeRoleAction,
  disablePersonAction,
  enablePersonAction,
  endSessionsOfPersonAction,
  invitePersonAction,
  removeSecondFactorAction,
  withdrawInvitationAction,
} from './actions'

export const metadata: Metadata = { title: 'People' }

/** Who works on this desk, and, for an admin, who may. */
export default async function PeoplePage() {
  const actor = await requireActor()
  const desk = await people(actor)
  return (
    <main className="page" id="main">
      <div className="head">
        <h1>People</h1>
        <span className="muted">{desk.people.length} on this desk</span>
      </div>
      <PeopleTable
        people={desk.people}
        timeZone={actor.timeZone}
        can={desk.can}
        actions={{
          changeRole: changeRoleAction,
          disable: disablePersonAction,
          enable: enablePersonAction,
          removeFactor: removeSecondFactorAction,
          endSessions: endSessionsOfPersonAction,
        }}
      />
      {desk.can.manage ? (
        <>
          <Invitations
            invitations={desk.invitations}
            timeZone={actor.timeZone}
            invite={invitePersonAction}
            withdraw={withdrawInvitationAction}
          />
          <AddPerson invite={invitePersonAction} add={addUserAction} />
        </>
      ) : (
        <p className="empty">An admin of the desk adds people and changes roles.</p>
      )}
    </main>
  )
}
