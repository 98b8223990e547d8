import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import type { Role } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { type InvitationState, invitationState } from './invitation'
import { backedOn, BACKING } from './invitation.store'

export type PersonRow = {
  userId: string
  name: string
  email: string
  role: Role
  disabled: boolean
  isMe: boolean
  /** Null for those who may do nothing about it. */
  secondFactor: 'on' | 'off' | null
  addedAt: Date
  version: number
}

/** An invitation nobody has taken or withdrawn; one that has expired stays here until it is. */
export type InvitationRow = {
  id: string
  name: string
  email: string
  role: Role
  invitedBy: string
  expiresAt: Date
  state: Extract<InvitationState, 'open' | 'expired' | 'unbacked'>
}

/** Who is on the desk, and, for whoever may invite, who was invited and has not come yet. */
export type People = { people: PersonRow[]; invitations: InvitationRow[]; can: { manage: boolean } }

/** Everybody of the actor's desk, by name, disabled people last. */
export async function people(actor: Actor): Promise<People> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const memberships = await db().membership.findMany({
    where: { deskId: actor.deskId },
    select: {
      ...{ userId: true, role: true, disabledAt: true, version: true, createdAt: true },
      user: { select: { name: true, email: true, disabledAt: true, totpConfirmedAt: true } },
    },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { user: { name: 'asc' } }, { id: 'asc' }],
  })
  const can = { manage: may(actor, 'people.manage', actor) }
  return {
    people: memberships.map(({ user, disabledAt, createdAt, ...membership }) => ({
      ...membership,
      name: user.name,
      email: user.email,
      disabled: disabledAt !== null || user.disabledAt !== null,
      isMe: membership.userId === actor.userId,
      secondFactor: can.manage ? (user.totpConfirmedAt === null ? 'off' : 'on') : null,
      addedAt: createdAt,
    })),
    invitations: can.manage ? await waitingInvitations(actor) : [],
    can,
  }
}

async function waitingInvitations(actor: Actor): Promise<InvitationRow[]> {
  const found = await db().invitation.findMany({
    where: { deskId: actor.deskId, takenAt: null, withdrawnAt: null },
    select: {
      ...{ id: true, deskId: true, name: true, email: true, role: true, expiresAt: true },
      invitedBy: { select: { ...BACKING, name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_INVITATIONS,
  })
  const at = now()
  return found.map(({ id, deskId, name, email, role, expiresAt, invitedBy }) => {
    const backed = backedOn(deskId, invitedBy)
    const state = invitationState({ expiresAt, backed, takenAt: null, withdrawnAt: null }, at)
    return { id, name, email, role, expiresAt, invitedBy: invitedBy.name, state: waiting(state) }
  })
}

const MOST_INVITATIONS = 200

function waiting(state: InvitationState): InvitationRow['state'] {
  return state === 'expired' || state === 'unbacked' ? state : 'open'
}
