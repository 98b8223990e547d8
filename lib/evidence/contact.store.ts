import type { Actor } from '@/lib/access/actor'
import { type LockedClaim, lockClaim } from '@/lib/claims/claim.store'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { ContactFacts } from './contact'

export type LockedContact = ContactFacts & {
  id: string
  deskId: string
  version: number
  reply: string | null
  repliedAt: Date | null
  claim: LockedClaim
}

/** Adds a contact to a locked claim. */
export async function insertContact(
  tx: Tx,
  actor: Actor,
  claimId: string,
  facts: ContactFacts,
): Promise<{ id: string }> {
  const data = { deskId: actor.deskId, claimId, createdById: actor.userId, ...facts }
  return tx.contact.create({ data, select: { id: true } })
}

/** Locks a contact of the actor's desk by locking its claim, as every command of a claim does. Throws `not-found`. */
export async function lockContact(tx: Tx, actor: Actor, contactId: string): Promise<LockedContact> {
  const where = { id: contactId, deskId: actor.deskId }
  const found = await tx.contact.findFirst({ where, select: { claimId: true } })
  if (found === null) throw notFound('contact')
  const claim = await lockClaim(tx, actor, found.claimId)
  const contact = await tx.contact.findFirstOrThrow({ where, select: CONTACT })
  return { ...contact, claim }
}

const CONTACT = {
  id: true,
  deskId: true,
  version: true,
  person: true,
  askedAt: true,
  how: true,
  deadline: true,
  reply: true,
  repliedAt: true,
} as const

/** Writes what of a locked contact changed and raises its version. */
export async function changeContact(
  tx: Tx,
  contactId: string,
  changed: Partial<ContactFacts> | { reply: string; repliedAt: Date },
): Promise<{ version: number }> {
  const data = { ...changed, version: { increment: 1 } }
  return tx.contact.update({ where: { id: contactId }, data, select: { version: true } })
}
