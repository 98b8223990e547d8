import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import type { Role } from '@/lib/access/role'
import { db } from '@/lib/db/client'

export type PersonRow = {
  userId: string
  name: string
  email: string
  role: Role
  disabled: boolean
  isMe: boolean
  addedAt: Date
  version: number
}

export type People = { people: PersonRow[]; can: { manage: boolean } }

/** Everybody of the actor's desk, by name, disabled people last. */
export async function people(actor: Actor): Promise<People> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const memberships = await db().membership.findMany({
    where: { deskId: actor.deskId },
    select: {
      ...{ userId: true, role: true, disabledAt: true, version: true, createdAt: true },
      user: { select: { name: true, email: true, disabledAt: true } },
    },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { user: { name: 'asc' } }, { id: 'asc' }],
  })
  return {
    people: memberships.map(({ user, disabledAt, createdAt, ...membership }) => ({
      ...membership,
      name: user.name,
      email: user.email,
      disabled: disabledAt !== null || user.disabledAt !== null,
      isMe: membership.userId === actor.userId,
      addedAt: createdAt,
    })),
    can: { manage: may(actor, 'people.manage', actor) },
  }
}
