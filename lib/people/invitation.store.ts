import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import { INVITATION_LASTS, type Invitation } from './invitation'
import { linkSecret } from './link-secret'
import { hashedToken, linkToken } from './link-token'
import { lockDeskPeople } from './person.store'

/** What is read of whoever made an invitation, to know whether it still counts. */
export const BACKING = {
  disabledAt: true,
  memberships: { select: { deskId: true, role: true, disabledAt: true } },
} as const

/** Whom an invitation is for, and what they will be. */
export type Invited = { email: string; name: string; role: Role }

/** Invites somebody to the actor's desk; gives the token of the link, which no table keeps. */
export async function insertInvitation(tx: Tx, actor: Actor, invited: Invited): Promise<{ id: string; token: string }> {
  const id = randomUUID()
  const token = linkToken(linkSecret(), 'invitation', id)
  const { deskId, userId: invitedById } = actor
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + INVITATION_LASTS)
  const data = { id, deskId, invitedById, ...invited, tokenSha256: hashedToken(token), createdAt, expiresAt }
  await tx.invitation.create({ data, select: { id: true } })
  return { id, token }
}

/** Ends the invitations of this address to a desk that wait to be taken; their links are dead from now on. */
export async function withdrawInvitationsOf(tx: Tx, deskId: string, email: string): Promise<void> {
  const waiting = { deskId, email, takenAt: null, withdrawnAt: null }
  await tx.invitation.updateMany({ where: waiting, data: { withdrawnAt: now() } })
}

/** Ends one invitation. */
export async function withdrawInvitationById(tx: Tx, id: string): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { withdrawnAt: now() }, select: { id: true } })
}

/** Locks the people of the actor's desk and gives one invitation to it. Throws `not-found`, for those of other desks too. */
export async function lockInvitation(tx: Tx, actor: Actor, id: string): Promise<Invitation> {
  await lockDeskPeople(tx, actor)
  const found = await tx.invitation.findUnique({ where: { id, deskId: actor.deskId }, select: STANDING })
  if (found === null) throw notFound('invitation')
  return standing(found)
}

/** The invitation a link leads to, and its desk, with the desk's people locked; null for a link that nobody made. */
export async function lockInvitationOf(tx: Tx, token: string): Promise<(Invitation & { timeZone: string }) | null> {
  const where = { tokenSha256: hashedToken(token) }
  const known = await tx.invitation.findUnique({ where, select: { deskId: true } })
  if (known === null) return null
  await lockDeskPeople(tx, known)
  // Read again, behind the lock: whoever was quicker has taken it by now.
  const found = await tx.invitation.findUniqueOrThrow({
    where,
    select: { ...STANDING, desk: { select: { timeZone: true } } },
  })
  return { ...standing(found), timeZone: found.desk.timeZone }
}

/** An invitation with what its mail says; null when there is none. */
export async function invitationToMail(tx: Tx, id: string): Promise<InvitationToMail | null> {
  const found = await tx.invitation.findUnique({
    where: { id },
    select: {
      ...{ ...STANDING, tokenSha256: true, desk: { select: { name: true } } },
      invitedBy: { select: { ...BACKING, name: true } },
    },
  })
  if (found === null) return null
  const { tokenSha256, desk, invitedBy } = found
  return { ...standing(found), tokenSha256, desk: desk.name, invitedBy: invitedBy.name }
}
export type InvitationToMail = Invitation & { tokenSha256: string; desk: string; invitedBy: string }

/** The invitation a link leads to, with what its page says and the account of its address, if there is one; null for a link that nobody made. */
export async function findInvitationOf(tx: Tx, token: string): Promise<OfferedInvitation | null> {
  const found = await tx.invitation.findUnique({
    where: { tokenSha256: hashedToken(token) },
    select: {
      ...{ ...STANDING, desk: { select: { name: true } } },
      invitedBy: { select: { ...BACKING, name: true } },
    },
  })
  if (found === null) return null
  const person = await tx.user.findUnique({ where: { email: found.email }, select: { id: true } })
  return {
    ...standing(found),
    desk: found.desk.name,
    invitedBy: found.invitedBy.name,
    account: person?.id ?? null,
  }
}
export type OfferedInvitation = Invitation & { desk: string; invitedBy: string; account: string | null }

/** Notes who took an invitation. */
export async function markTaken(tx: Tx, id: string, takenById: string): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { takenAt: now(), takenById }, select: { id: true } })
}

const STANDING = {
  ...{ id: true, deskId: true, email: true, name: true, role: true },
  ...{ expiresAt: true, takenAt: true, withdrawnAt: true },
  invitedBy: { select: BACKING },
} as const

type Inviter = { disabledAt: Date | null; memberships: { deskId: string; role: Role; disabledAt: Date | null }[] }
type Found = Omit<Invitation, 'backed'> & { invitedBy: Inviter }

/** Whether whoever made an invitation to a desk may still invite people to it. */
export function backedOn(deskId: string, { disabledAt, memberships }: Inviter): boolean {
  const isAdmin = memberships.some(
    (each) => each.deskId === deskId && each.role === 'admin' && each.disabledAt === null,
  )
  return disabledAt === null && isAdmin
}

function standing({ invitedBy, ...found }: Found): Invitation {
  const { id, deskId, email, name, role, expiresAt, takenAt, withdrawnAt } = found
  return {
    ...{ id, deskId, email, name, role, expiresAt, takenAt, withdrawnAt },
    backed: backedOn(deskId, invitedBy),
  }
}
