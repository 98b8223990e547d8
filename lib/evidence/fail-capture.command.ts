import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import type { CaptureProblem } from '@/lib/capture/capture-problem'
import { inTransaction } from '@/lib/db/transaction'
import { isUnderWay } from './capture'
import { captureOfDesk, lockSourceToCapture } from './capture.store'
import { endCapture } from './capture-progress.store'
import { writeCheck } from './recheck.store'

/** Why a capture came to nothing, as a word and as the sentence a person reads. */
export type FailCaptureInput = { captureId: string; problem: CaptureProblem; sentence: string }

/** Ends a capture without a snapshot. Whoever may read may see it fail: the person who asked may be gone by now. */
export async function failCapture(
  actor: Actor,
  { captureId, problem, sentence }: FailCaptureInput,
): Promise<{ was: 'failed' | 'ended before' }> {
  return inTransaction(async (tx) => {
    const { sourceId, way } = await captureOfDesk(tx, actor, captureId)
    const source = await lockSourceToCapture(tx, actor.deskId, sourceId)
    const capture = await captureOfDesk(tx, actor, captureId)
    authorise(actor, 'desk.read', capture)
    if (!isUnderWay(capture.state)) return { was: 'ended before' }

    await endCapture(tx, captureId, { state: 'failed', problem, sentence })
    // Nothing could be had of the address: it is listed among those to look after until it can.
    if (way === 'address')
      await writeCheck(tx, sourceId, { outcome: problem === 'gone' ? 'gone' : 'unreachable', sentence })

    const { title } = source
    await recordEvent(tx, actor, { kind: 'source.capture-failed', data: { sourceId, title, because: sentence } })
    return { was: 'failed' }
  })
}
