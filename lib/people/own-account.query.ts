import { authorise } from '@/lib/access/authorise'
import { isEditor } from '@/lib/access/predicates'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { Standing } from './actor-of-session.query'
import { deviceOf } from './session-device'

/** One signed-in browser, as its owner reads it. */
export type SessionRow = {
  id: string
  isThis: boolean
  device: string
  address: string | null
  way: 'password' | 'oidc'
  openedAt: Date
  /** To within some minutes. */
  lastSeenAt: Date
}

/** What somebody sees of their own account; `password: 'none'` is who signs in through their organisation only. */
export type OwnAccountShown = {
  email: string
  password: 'set' | 'none'
  /** Whether the organisation's sign-in has let them in before. */
  organisation: 'linked' | 'not linked'
  secondFactor: { state: 'off' } | { state: 'on'; since: Date; codesLeft: number }
  /** Whether the desk asks it of the actor's role. */
  asked: 'yes' | 'no'
  owes: Standing['owes']
  sessions: SessionRow[]
}

const MOST_SESSIONS = 100

/** The account of whoever asks, with their open sessions, last used first. */
export async function ownAccount({ actor, sessionId, owes }: Standing): Promise<OwnAccountShown> {
  authorise(actor, 'account.change', actor)
  const person = await db().user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: {
      ...{ email: true, passwordHash: true, totpConfirmedAt: true, tokenVersion: true },
      accounts: { select: { id: true }, take: 1 },
      memberships: { where: { deskId: actor.deskId }, select: { desk: { select: { secondFactorForEditors: true } } } },
    },
  })
  const codesLeft = await db().recoveryCode.count({ where: { userId: actor.userId, usedAt: null } })
  const sessions = await db().userSession.findMany({
    where: { userId: actor.userId, tokenVersion: person.tokenVersion, revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true, device: true, address: true, way: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: MOST_SESSIONS,
  })
  const since = person.totpConfirmedAt
  const asks = person.memberships.some(({ desk }) => desk.secondFactorForEditors) && isEditor(actor, actor)
  return {
    email: person.email,
    password: person.passwordHash === null ? 'none' : 'set',
    organisation: person.accounts.length > 0 ? 'linked' : 'not linked',
    secondFactor: since === null ? { state: 'off' } : { state: 'on', since, codesLeft },
    asked: asks ? 'yes' : 'no',
    owes,
    sessions: sessions.map(({ createdAt, lastSeenAt, device, ...session }) => ({
      ...session,
      isThis: session.id === sessionId,
      device: device ?? deviceOf(null),
      openedAt: createdAt,
      lastSeenAt: lastSeenAt ?? createdAt,
    })),
  }
}
