'use server'

import { addUser } from '@/lib/people/add-user.command'
import { addUserInput } from '@/lib/people/add-user.input'
import { changeRole } from '@/lib/people/change-role.command'
import { changeRoleInput } from '@/lib/people/change-role.input'
import { disablePerson } from '@/lib/people/disable-person.command'
import { enablePerson } from '@/lib/people/enable-person.command'
import { endSessionsOfPerson } from '@/lib/people/end-sessions-of-person.command'
import { invitePerson } from '@/lib/people/invite-person.command'
import { invitePersonInput } from '@/lib/people/invite-person.input'
import { personInput } from '@/lib/people/person.input'
import { addedWords, invitedWords } from '@/lib/people/people-words'
import { removeSecondFactor } from '@/lib/people/remove-second-factor.command'
import { withdrawInvitation } from '@/lib/people/withdraw-invitation.command'
import { withdrawInvitationInput } from '@/lib/people/withdraw-invitation.input'
import { mailConfigured } from '@/lib/notifications/mail-configured'
import { settings } from '@/lib/shared/settings'
import { formAction } from '@/lib/web/form-action'

export const invitePersonAction = formAction(invitePersonInput, invitePerson, {
  then: ({ name, email, path }) => ({
    message: invitedWords({ name, email }, mailConfigured(settings()) ? 'mailed' : 'by-hand'),
    data: { name, path },
  }),
})
export const withdrawInvitationAction = formAction(withdrawInvitationInput, withdrawInvitation, {
  then: ({ name }) => ({ message: `The link of ${name} is dead.` }),
})
export const addUserAction = formAction(addUserInput, addUser, {
  then: (added) => ({ message: addedWords(added), data: { name: added.name, password: added.password } }),
})
export const changeRoleAction = formAction(changeRoleInput, changeRole, {
  then: ({ name, role }) => ({ message: `${name} is ${role} now.` }),
})
export const disablePersonAction = formAction(personInput, disablePerson, {
  then: ({ name }) => ({ message: `${name} is disabled.` }),
})
export const enablePersonAction = formAction(personInput, enablePerson, {
  then: ({ name }) => ({ message: `${name} is enabled.` }),
})
export const removeSecondFactorAction = formAction(personInput, removeSecondFactor, {
  then: ({ name }) => ({ message: `${name} has no second factor any more.` }),
})
export const endSessionsOfPersonAction = formAction(personInput, endSessionsOfPerson, {
  then: ({ name }) => ({ message: `${name} is signed out everywhere.` }),
})
