import type { Role } from '@/lib/access/role'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'

export type NewPerson = { email: string; name: string; passwordHash: string }

/** A person as they stand on one desk. */
export type Member = {
  userId: string
  deskId: string
  name: string
  role: Role
  disabled: boolean
  version: number
}

/** The account with this e-mail, or a new one; an account that is there already keeps its name and password. */
export async function findOrAddPerson(
  tx: Tx,
  person: NewPerson,
): Promise<{ id: string; name: string; isNew: boolean }> {
  const known = await tx.user.findUnique({ where: { email: person.email }, select: { id: true, name: true } })
  if (known !== null) return { ...known, isNew: false }
  const added = await tx.user.create({ data: person, select: { id: true, name: true } })
  return { ...added, isNew: true }
}

/** A new account; null when there is one with this e-mail, which stays as it is. */
export async function addNewPerson(tx: Tx, person: NewPerson): Promise<string | null> {
  const [added] = await tx.user.createManyAndReturn({ data: [person], skipDuplicates: true, select: { id: true } })
  return added?.id ?? null
}

/** Locks the desk, so that people of it are changed one after the other and two admins cannot disable each other at once. */
export async function lockDeskPeople(tx: Tx, actor: Pick<Actor, 'deskId'>): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "desk" WHERE id = ${actor.deskId}::uuid FOR UPDATE`
}

/** Locks the actor's desk and, when the person is on it, their other desks, always in the same order: for what is logged on all of them. */
export async function lockDesksOfMember(tx: Tx, actor: Actor, userId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "desk" d WHERE d.id = ${actor.deskId}::uuid OR (
      d.id IN (SELECT m.desk_id FROM "membership" m WHERE m.user_id = ${userId}::uuid)
      AND EXISTS (SELECT 1 FROM "membership" m WHERE m.user_id = ${userId}::uuid AND m.desk_id = ${actor.deskId}::uuid))
    ORDER BY d.id FOR UPDATE`
}

/** How a person stands on the actor's desk, or null when they never were on it. */
export async function memberOf(tx: Tx, actor: Pick<Actor, 'deskId'>, userId: string): Promise<Member | null> {
  const membership = await tx.membership.findUnique({
    where: { deskId_userId: { deskId: actor.deskId, userId } },
    select: { role: true, disabledAt: true, version: true, user: { select: { name: true } } },
  })
  if (membership === null) return null
  const { role, disabledAt, version, user } = membership
  return { userId, deskId: actor.deskId, name: user.name, role, disabled: disabledAt !== null, version }
}

/** Who of the actor's desk has this e-mail, or null when nobody has. */
export async function memberWithEmail(tx: Tx, actor: Pick<Actor, 'deskId'>, email: string): Promise<Member | null> {
  const person = await tx.user.findUnique({ where: { email }, select: { id: true } })
  return person === null ? null : memberOf(tx, actor, person.id)
}

/** Locks the desk's people and gives one of them. Throws `not-found`, for people of other desks too. */
export async function lockMember(tx: Tx, actor: Actor, userId: string): Promise<Member> {
  await lockDeskPeople(tx, actor)
  const member = await memberOf(tx, actor, userId)
  if (member === null) throw notFound('person')
  return member
}

/** Puts a person on a desk. */
export async function addMember(tx: Tx, deskId: string, userId: string, role: Role): Promise<void> {
  await tx.membership.create({ data: { deskId, userId, role }, select: { id: true } })
}

/** Changes how a person stands on a desk; the change holds from their next request on. */
export async function changeMember(
  tx: Tx,
  member: Member,
  change: { role: Role } | { disabled: boolean },
): Promise<void> {
  const data = 'role' in change ? { role: change.role } : { disabledAt: change.disabled ? now() : null }
  await tx.membership.update({
    where: { deskId_userId: { deskId: member.deskId, userId: member.userId } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  })
}

/** How many people besides this one can still act as an admin of the desk. */
export async function otherAdmins(tx: Tx, member: Member): Promise<number> {
  return tx.membership.count({
    where: {
      deskId: member.deskId,
      role: 'admin',
      disabledAt: null,
      userId: { not: member.userId },
      user: { disabledAt: null },
    },
  })
}

/** Gives a person a new password; links that were to set one are dead. Their sessions are ended by the caller. */
export async function writePassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } })
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now() } })
}

/** Locks the account with this e-mail; null when there is none. */
export async function lockPerson(tx: Tx, email: string): Promise<{ id: string; name: string } | null> {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE email = ${email} FOR UPDATE`
  return tx.user.findUnique({ where: { email }, select: { id: true, name: true } })
}

/** The desks a person is on, disabled or not; in one order for everybody, so that two who log on the same desks do not wait for each other. */
export async function desksOf(tx: Tx, userId: string): Promise<{ deskId: string; timeZone: string }[]> {
  const memberships = await tx.membership.findMany({
    where: { userId },
    orderBy: { deskId: 'asc' },
    select: { deskId: true, desk: { select: { timeZone: true } } },
  })
  return memberships.map(({ deskId, desk }) => ({ deskId, timeZone: desk.timeZone }))
}

/** The desks a person works on now, in the same order, each as the actor they are there; none for somebody who is disabled. */
export async function actorsOf(tx: Tx, userId: string): Promise<Actor[]> {
  const memberships = await tx.membership.findMany({
    where: { userId, disabledAt: null, user: { disabledAt: null } },
    select: { role: true, deskId: true, user: { select: { name: true } }, desk: { select: { timeZone: true } } },
    orderBy: { deskId: 'asc' },
  })
  return memberships.map(({ role, deskId, user, desk }) => ({
    ...{ userId, name: user.name, role, deskId },
    timeZone: desk.timeZone,
  }))
}

/** What proves that a person is who they say, and what their password may not be. */
export async function secretOf(tx: Tx, userId: string): Promise<{ email: string; passwordHash: string | null }> {
  return tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, passwordHash: true } })
}
