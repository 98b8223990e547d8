'use server'

import { addUser } from '@/lib/people/add-user.command'
import { addUserInput } from '@/lib/people/add-user.input'
import { changeRole } from '@/lib/people/change-role.command'
import { changeRoleInput } from '@/lib/people/change-role.input'
import { disablePerson } from '@/lib/people/disable-person.command'
import { enablePerson } from '@/lib/people/enable-person.command'
import { personInput } from '@/lib/people/person.input'
import { addedWords } from '@/lib/people/people-words'
import { formAction } from '@/lib/web/form-action'

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
