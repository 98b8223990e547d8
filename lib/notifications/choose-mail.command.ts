import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import type { ChooseMailInput } from './choose-mail.input'
import type { MailChoice } from './mail-choice'
import { writeMailChoice } from './mail-choice.store'

/** Chooses when the actor's desk writes to them. */
export async function chooseMail(actor: Actor, { choice }: ChooseMailInput): Promise<{ choice: MailChoice }> {
  authorise(actor, 'account.change', { deskId: actor.deskId, authorId: actor.userId })
  return inTransaction(async (tx) => {
    await writeMailChoice(tx, actor, choice)
    return { choice }
  })
}
