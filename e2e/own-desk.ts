import { join } from 'node:path'
import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { addUser } from '@/lib/people/add-user.command'
import { addUserInput } from '@/lib/people/add-user.input'
import { foundDesk } from '@/lib/people/found-desk.command'
import { foundDeskInput } from '@/lib/people/found-desk.input'
import { workbench } from './workbench'

/** Somebody whom no other test signs in, or out. */
export type OwnPerson = { userId: string; name: string; email: string; password: string }

/** A desk of one test's own in the workbench under test, with an admin and whoever is added. */
export type OwnDesk = { admin: OwnPerson; actor: Actor; add: (role: Role, name: string) => Promise<OwnPerson> }

const PASSWORD = 'four words and some'

/** Founds a desk on which a test may sign people out, disable them and change what it likes. */
export async function anOwnDesk(): Promise<OwnDesk> {
  process.env.DATABASE_URL = workbench().databaseUrl
  process.env.FILES_FOLDER = join(workbench().home, 'files')
  const admin = { name: 'Ada Winter', email: ownEmail(), password: PASSWORD }
  const desk = { name: 'Night desk', reportPrefix: 'ND', timeZone: 'UTC' }
  const { deskId, userId } = await foundDesk(foundDeskInput.parse({ ...desk, admin }))
  const actor: Actor = { userId, name: admin.name, role: 'admin', deskId, timeZone: 'UTC' }
  return {
    admin: { userId, ...admin },
    actor,
    add: async (role, name) => {
      const person = { name, email: ownEmail(), password: PASSWORD }
      const added = await addUser(actor, addUserInput.parse({ ...person, role }))
      return { userId: added.userId, ...person }
    },
  }
}

function ownEmail(): string {
  return `${crypto.randomUUID()}@night.example`
}
