import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { Role } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/shared/refusal'

/** Whom and where a command is typed for: a person by e-mail, a desk by name; what is left out must be plain from the data. */
export type Asked = { email?: string; desk?: string }

/** The desks there are, by name. */
export async function deskNames(): Promise<string[]> {
  const desks = await db().desk.findMany({ select: { name: true }, orderBy: { createdAt: 'asc' } })
  return desks.map(({ name }) => name)
}

/** The person a command acts as: the one asked for, else the desk's first with one of these roles. */
export async function actorFor({ email, desk }: Asked, roles: Role[]): Promise<Actor> {
  const memberships = await db().membership.findMany({
    where: {
      disabledAt: null,
      user: { disabledAt: null, ...(email ? { email: email.trim().toLowerCase() } : {}) },
      ...(email ? {} : { role: { in: roles } }),
      ...(desk ? { desk: { name: desk } } : {}),
    },
    select: {
      role: true,
      deskId: true,
      user: { select: { id: true, name: true } },
      desk: { select: { timeZone: true } },
    },
    orderBy: { id: 'asc' },
  })
  const [first] = memberships
  if (!first) throw new Refusal('not-found', nobody({ email, desk }))
  if (new Set(memberships.map(({ deskId }) => deskId)).size > 1) {
    throw new Refusal(
      'invalid',
      `There are several desks: say which with --desk, one of ${(await deskNames()).join(', ')}.`,
    )
  }
  const { role, deskId, user } = first
  const actor: Actor = { userId: user.id, name: user.name, role, deskId, timeZone: first.desk.timeZone }
  authorise(actor, 'desk.read', actor)
  return actor
}

function nobody({ email, desk }: Asked): string {
  if (email) return `Nobody with the e-mail ${email} is on ${desk ? `the desk ${desk}` : 'a desk'}.`
  if (desk) return `There is no desk ${desk} with someone on it who may do this.`
  return 'There is no desk yet: npx plumbline user add --email YOU@EXAMPLE.ORG --name NAME --role admin makes one.'
}
