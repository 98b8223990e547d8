import type { Actor } from '@/lib/access/actor'
import { ROLES, type Role } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { addUser } from '@/lib/people/add-user.command'
import { addUserInput } from '@/lib/people/add-user.input'
import { changeDeskSettings } from '@/lib/people/change-desk-settings.command'
import { changeDeskSettingsInput } from '@/lib/people/change-desk-settings.input'
import { foundDesk } from '@/lib/people/found-desk.command'
import { foundDeskInput } from '@/lib/people/found-desk.input'
import { generatePassword } from '@/lib/people/password-hash'

/** Someone who can sign in to the demo desk; the password is known only here. */
export type DemoAccount = { name: string; email: string; role: Role; password: string }

const PEOPLE: Record<Role, { name: string; email: string }> = {
  viewer: { name: 'Leila Nassar', email: 'leila@example.org' },
  reviewer: { name: 'Jonas Meyer', email: 'jonas@example.org' },
  editor: { name: 'Ruth Osei', email: 'ruth@example.org' },
  admin: { name: 'Helen Brandt', email: 'helen@example.org' },
}

const DESK = { name: 'World desk', reportPrefix: 'WD', timeZone: 'Europe/London' }

/** Founds the desk with one person of each role, each with a random password; refuses where a desk is already. */
export async function seedDemoPeople(): Promise<{ accounts: DemoAccount[]; actors: Record<Role, Actor> }> {
  if ((await db().desk.count()) > 0)
    throw new Error('There is a desk already; the demo desk is made in an empty database only.')
  const accounts = ROLES.map((role) => ({ ...PEOPLE[role], role, password: generatePassword() }))
  const [viewer, reviewer, editor, admin] = accounts
  if (!viewer || !reviewer || !editor || !admin) throw new Error('The demo desk needs one person of each role.')

  const { deskId, userId } = await foundDesk(foundDeskInput.parse({ ...DESK, admin }))
  const founder = { userId, name: admin.name, role: 'admin' as const, deskId, timeZone: DESK.timeZone }
  const added = async (account: DemoAccount): Promise<Actor> => {
    const { userId: id } = await addUser(founder, addUserInput.parse(account))
    return { ...founder, userId: id, name: account.name, role: account.role }
  }
  await changeDeskSettings(founder, changeDeskSettingsInput.parse({ ...DESK, verdictsNeeded: 1, version: 1 }))
  const actors = {
    viewer: await added(viewer),
    reviewer: await added(reviewer),
    editor: await added(editor),
    admin: founder,
  }
  return { accounts, actors }
}
