import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { lockPassage, withdrawMarkRow } from './mark.store'
import type { WithdrawMarkInput } from './withdraw-mark.input'

/** Takes back the mark of a passage, which is then to do again. Refuses a passage without one. */
export async function withdrawMark(actor: Actor, input: WithdrawMarkInput): Promise<{ passage: number }> {
  return inTransaction(async (tx) => {
    const passage = await lockPassage(tx, actor, input.passageId)
    if (passage.mark === null) throw new Refusal('wrong-state', `Passage ${passage.number} has no mark.`)
    authorise(actor, 'mark.withdraw', { deskId: passage.deskId, authorId: passage.mark.authorId })

    await withdrawMarkRow(tx, actor, passage.mark.id, now())
    await recordEvent(tx, actor, {
      kind: 'mark.withdrawn',
      articleId: passage.articleId,
      data: { passage: passage.number, mark: passage.mark.kind },
    })
    return { passage: passage.number }
  })
}
