import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import type { ReadFile } from '@/lib/capture/read-text'
import { inTransaction } from '@/lib/db/transaction'
import { confirmFile } from '@/lib/files/stored-file.store'
import { captureOfDesk, lockSourceToCapture } from './capture.store'
import { isUnderWay } from './capture'
import { endCapture } from './capture-progress.store'
import { minhashOf } from './minhash'
import { lookUpMissingQuotes } from './quote-lookup.store'
import { forgetCheck } from './recheck.store'
import { type Answer, fillSourceFacts, insertSnapshot, insertText } from './snapshot.store'

/** Bytes that lie in the file store, what was read in them, and, of an address, how it answered. */
export type KeepCaptureInput = {
  captureId: string
  file: { sha256: string; bytes: number }
  read: ReadFile
  answer: Answer | null
}

/**
 * Ends a capture with a snapshot of its source and the text read from it, fills what of the source nobody filled, and looks up
 * the quotes that were not found so far. A capture that has ended meanwhile is left as it is, and gives null.
 */
export async function keepCapture(
  actor: Actor,
  { captureId, file, read, answer }: KeepCaptureInput,
): Promise<{ snapshotId: string; number: number } | null> {
  const minhash = minhashOf(read.text)
  return inTransaction(async (tx) => {
    const { sourceId } = await captureOfDesk(tx, actor, captureId)
    const before = await lockSourceToCapture(tx, actor.deskId, sourceId)
    const capture = await captureOfDesk(tx, actor, captureId)
    authorise(actor, 'source.capture', capture)
    if (!isUnderWay(capture.state)) return null

    await confirmFile(tx, file.sha256)
    const { deskId, way, fileName } = capture
    const { mediaType, facts, text, places, problem } = read
    const bytes = { captureId, way, file, fileName, mediaType, facts, answer, capturedById: actor.userId }
    const snapshot = await insertSnapshot(tx, { deskId, sourceId, ...bytes })
    const typedById = way === 'typed' ? actor.userId : null
    const { id } = await insertText(tx, { id: snapshot.id, deskId }, { text, places, problem, minhash, typedById })
    if (way === 'address') await forgetCheck(tx, sourceId)
    const filled = await fillSourceFacts(tx, sourceId, facts, fileName)
    await endCapture(tx, captureId, { state: 'kept', bytes: file.bytes })
    await lookUpMissingQuotes(tx, sourceId, { id, text, places })

    const title = filled.title ?? before.title
    await recordEvent(tx, actor, { kind: 'source.captured', data: { sourceId, title, number: snapshot.number } })
    return { snapshotId: snapshot.id, number: snapshot.number }
  })
}
