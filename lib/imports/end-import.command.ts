import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { startCapture } from '@/lib/evidence/capture.store'
import { type Counted, lockImport, writeEnd } from './import.store'
import { hasEnded } from './import-state'
import { sourcesToCapture } from './imported-sources.store'

/** The most sources of one import whose pages are captured without being asked for. */
export const CAPTURED_UNASKED = 200

/** Ends an import: done, or failed with a sentence. The pages of its new sources are captured when they are few. */
export async function endImport(
  actor: Actor,
  importId: string,
  end: { state: 'done' | 'failed'; sentence: string | null },
): Promise<Counted> {
  return inTransaction(async (tx) => {
    const toDo = await lockImport(tx, actor, importId)
    authorise(actor, 'claims.import', toDo)
    const asks = !hasEnded(toDo.state) && !toDo.dry && end.state === 'done'
    const sources = asks ? await sourcesToCapture(tx, actor, importId, CAPTURED_UNASKED + 1) : []
    const isMany = sources.length > CAPTURED_UNASKED
    if (!isMany) for (const { id, url } of sources) await startCapture(tx, actor, id, { way: 'address', url })
    const sentence = end.sentence ?? (isMany ? TOO_MANY_TO_CAPTURE : null)
    const { dry, filename, ...counts } = await writeEnd(tx, importId, { state: end.state, sentence })
    const { brought, here, refused } = counts
    if (!dry) await recordEvent(tx, actor, { kind: 'import.ended', data: { file: filename, brought, here, refused } })
    return counts
  })
}

const TOO_MANY_TO_CAPTURE = `It names more than ${CAPTURED_UNASKED} new sources: their pages are not captured by themselves. Capture those that matter from their claims.`
