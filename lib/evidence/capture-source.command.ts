import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { lockSourceToCapture, type StartedCapture, startCapture } from './capture.store'
import type { CaptureSourceInput } from './capture-source.input'

/** Has the address of a source fetched, or joins the capture that is under way. Refuses a source without an address. */
export async function captureSource(
  actor: Actor,
  input: CaptureSourceInput,
): Promise<StartedCapture & { title: string }> {
  return inTransaction(async (tx) => {
    const source = await lockSourceToCapture(tx, actor.deskId, input.sourceId)
    authorise(actor, 'source.capture', source)
    if (source.url === null) throw new Refusal('wrong-state', NO_ADDRESS)

    const started = await startCapture(tx, actor, source.id, { way: 'address', url: source.url })

    if (started.was === 'started')
      await recordEvent(tx, actor, { kind: 'source.capture-asked', data: { sourceId: source.id, title: source.title } })
    return { ...started, title: source.title }
  })
}

const NO_ADDRESS = 'This source has no address to fetch. Give it one, or upload a file.'
