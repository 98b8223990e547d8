import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import type { PersonRow } from '@/lib/people/people.query'
import { ROLE_WORDS } from '@/lib/people/people-words'
import type { FormAction } from '@/lib/shared/form-state'
import { ChangeRole } from './change-role'
import { SecondFactorHelp } from './second-factor-help'
import { SwitchPerson } from './switch-person'

type Actions = Record<'changeRole' | 'disable' | 'enable' | 'removeFactor' | 'endSessions', FormAction>
type Props = { people: PersonRow[]; timeZone: string; can: { manage: boolean }; actions: Actions }

/** Everybody of the desk; an admin changes roles and shuts people out where they stand. */
export function PeopleTable({ people, timeZone, can, actions }: Props) {
  return (
    <table className="plain people" role="table">
      <caption className="vh">People of this desk</caption>
      <thead role="rowgroup">
        <tr role="row">
          {HEADS.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
          {can.manage ? (
            <th role="columnheader" scope="col">
              <span className="vh">Change</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {people.map((person) => (
          <tr key={person.userId} role="row" className={person.disabled ? 'disabled' : undefined}>
            <td role="cell" className="p-name">
              <span>
                <Person name={person.name} me={person.isMe} />
                <bdi>{person.name}</bdi>
                {person.isMe ? <span className="muted">(you)</span> : null}
              </span>
            </td>
            <td role="cell" className="p-email">
              <bdi>{person.email}</bdi>
            </td>
            <td role="cell" className="p-role">
              {can.manage ? <ChangeRole person={person} action={actions.changeRole} /> : ROLE_WORDS[person.role]}
            </td>
            <td role="cell" className="p-state">
              {person.disabled ? 'Disabled' : 'Enabled'}
            </td>
            <td role="cell" className="p-since">
              <Time at={person.addedAt} timeZone={timeZone} day="only" />
            </td>
            {can.manage ? (
              <td role="cell" className="p-switch">
                <SecondFactorHelp
                  person={person}
                  removeFactor={actions.removeFactor}
                  endSessions={actions.endSessions}
                />{' '}
                <SwitchPerson person={person} action={person.disabled ? actions.enable : actions.disable} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const HEADS = ['Name', 'E-mail', 'Role', 'State', 'Since']
