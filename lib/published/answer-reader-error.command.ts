import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { AnswerReaderErrorInput } from './answer-reader-error.input'
import { lockReaderError, saveAnswer } from './reader-error.store'

/** Says what came of an error a reader reported; it can be said anew. Refuses a stale version with theirs. */
export async function answerReaderError(actor: Actor, input: AnswerReaderErrorInput): Promise<{ number: number }> {
  return inTransaction(async (tx) => {
    const found = await lockReaderError(tx, actor, input.id)
    authorise(actor, 'reader-error.answer', found)
    refuseStale('page', found, input.version, { outcome: found.outcome ?? '', answer: found.answer ?? '' })

    const { outcome, answer } = input
    await saveAnswer(tx, actor, found.id, { outcome, answer, answeredAt: now() })
    const { number, report, articleId } = found
    await recordEvent(tx, actor, {
      kind: 'reader-error.answered',
      ...(articleId === null ? {} : { articleId }),
      data: { error: number, report, outcome },
    })
    return { number }
  })
}
