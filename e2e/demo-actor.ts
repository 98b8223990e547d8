import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { personWith, workbench } from './workbench'

/** The demo desk's person of this role as commands know them, with this process connected to the database under test. */
export async function demoActor(role: Role): Promise<Actor> {
  process.env.DATABASE_URL = workbench().databaseUrl
  const { email, name } = personWith(role)
  const { userId, deskId, desk } = await db().membership.findFirstOrThrow({
    where: { user: { email }, role },
    select: { userId: true, deskId: true, desk: { select: { timeZone: true } } },
  })
  return { userId, deskId, name, role, timeZone: desk.timeZone }
}
