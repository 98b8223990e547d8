import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { MARK_WORDS } from './mark'
import { insertMark, lockPassage } from './mark.store'
import type { MarkPassageInput } from './mark-passage.input'

/** Says of a passage that it holds nothing to check, and why. Refuses a passage that has a mark already. */
export async function markPassage(actor: Actor, input: MarkPassageInput): Promise<{ passage: number }> {
  return inTransaction(async (tx) => {
    const passage = await lockPassage(tx, actor, input.passageId)
    authorise(actor, 'passage.mark', passage)
    if (passage.mark !== null) {
      throw new Refusal('wrong-state', `Passage ${passage.number} is marked already: ${MARK_WORDS[passage.mark.kind]}.`)
    }
    await insertMark(tx, actor, input)
    await recordEvent(tx, actor, {
      kind: 'passage.marked',
      articleId: passage.articleId,
      data: { passage: passage.number, mark: input.kind, reason: input.reason },
    })
    return { passage: passage.number }
  })
}
