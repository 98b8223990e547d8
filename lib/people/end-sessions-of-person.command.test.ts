import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { endSessionsOfPerson } from './end-sessions-of-person.command'

test('admins of two desks who end sessions of people of both, all at once, do not stand in each other’s way', async () => {
  const [here, there] = [await aDesk(), await aDesk()]
  const [ruth, mara] = [await aPerson(here, 'admin'), await aPerson(there, 'admin', 'Mara Quist')]
  const [ines, jonas] = [await aPerson(here, 'reviewer'), await aPerson(there, 'reviewer', 'Jonas Meyer')]
  await db().membership.create({ data: { deskId: there.id, userId: ines.userId, role: 'viewer' } })
  await db().membership.create({ data: { deskId: here.id, userId: jonas.userId, role: 'viewer' } })
  const end = (admin: Actor, { userId }: Actor) => endSessionsOfPerson(admin, { userId })
  const both = Array.from({ length: 20 }, () => [end(ruth, ines), end(mara, jonas)])
  await expect(Promise.all(both.flat())).resolves.toHaveLength(40)
})
