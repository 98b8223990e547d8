import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { placesIn } from '@/lib/capture/text-places'
import { inTransaction } from '@/lib/db/transaction'
import { notFound, Refusal } from '@/lib/shared/refusal'
import { lockSourceToCapture } from './capture.store'
import { minhashOf } from './minhash'
import { lookUpMissingQuotes } from './quote-lookup.store'
import { insertText, snapshotOfDesk } from './snapshot.store'
import type { TypeTextInput } from './type-text.input'

/** Gives the text of a snapshot by hand, marked as typed; quotes not found so far are looked up in it. Refuses a snapshot whose text was read whole. */
export async function typeText(
  actor: Actor,
  input: TypeTextInput,
): Promise<{ sourceId: string; number: number; textId: string }> {
  const minhash = minhashOf(input.text)
  const places = placesIn(input.text)
  return inTransaction(async (tx) => {
    const snapshot = await snapshotOfDesk(tx, actor.deskId, input.snapshotId)
    if (snapshot === null) throw notFound('snapshot')
    const source = await lockSourceToCapture(tx, actor.deskId, snapshot.sourceId)
    authorise(actor, 'source.type-text', source)
    const { text } = snapshot
    if (text?.origin === 'extracted' && text.problem === null && text.isEmpty === 'no')
      throw new Refusal('wrong-state', WHOLE)

    const typed = { text: input.text, places, problem: null, minhash, typedById: actor.userId }
    const { id } = await insertText(tx, snapshot, typed)
    await lookUpMissingQuotes(tx, source.id, { id, text: input.text, places })

    const { number } = snapshot
    await recordEvent(tx, actor, {
      kind: 'source.text-typed',
      data: { sourceId: source.id, title: source.title, number },
    })
    return { sourceId: source.id, number, textId: id }
  })
}

const WHOLE = 'The text of this snapshot was read from its bytes, and none is needed by hand.'
