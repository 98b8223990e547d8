import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { MailChoice } from './mail-choice'

/** When the desk writes to the actor. */
export async function mailChoiceOf(tx: Tx, { deskId, userId }: Actor): Promise<MailChoice> {
  const membership = await tx.membership.findUniqueOrThrow({
    where: { deskId_userId: { deskId, userId } },
    select: { mailChoice: true },
  })
  return membership.mailChoice
}

/** Writes when the desk writes to the actor; the first daily mail is that of the next morning. */
export async function writeMailChoice(tx: Tx, { deskId, userId }: Actor, mailChoice: MailChoice): Promise<void> {
  await tx.membership.updateMany({
    where: { deskId, userId, mailChoice: { not: mailChoice } },
    data: mailChoice === 'daily' ? { mailChoice, digestAt: now() } : { mailChoice },
  })
}
