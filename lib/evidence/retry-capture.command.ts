import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import {
  type CaptureOfDesk,
  captureOfDesk,
  lockSourceToCapture,
  type SourceToCapture,
  type StartedCapture,
  startCapture,
  type ToCapture,
} from './capture.store'
import type { RetryCaptureInput } from './retry-capture.input'

/** Does a failed capture again, as a new one: the address as it is now, or the bytes that were sent then. */
export async function retryCapture(
  actor: Actor,
  input: RetryCaptureInput,
): Promise<StartedCapture & { title: string }> {
  return inTransaction(async (tx) => {
    const capture = await captureOfDesk(tx, actor, input.captureId)
    const source = await lockSourceToCapture(tx, actor.deskId, capture.sourceId)
    authorise(actor, 'source.capture', source)
    if (capture.state === 'kept')
      throw new Refusal('wrong-state', 'This capture is kept; capture the source anew instead.')

    const started = await startCapture(tx, actor, source.id, whatToCapture(capture, source))

    if (started.was === 'started')
      await recordEvent(tx, actor, { kind: 'source.capture-asked', data: { sourceId: source.id, title: source.title } })
    return { ...started, title: source.title }
  })
}

function whatToCapture({ way, url, fileSha256, fileName }: CaptureOfDesk, source: SourceToCapture): ToCapture {
  if (way !== 'address' && fileSha256 !== null) return { way, fileSha256, fileName }
  const address = source.url ?? url
  if (address === null)
    throw new Refusal('wrong-state', 'This source has no address any more. Give it one, or upload a file.')
  return { way: 'address', url: address }
}
