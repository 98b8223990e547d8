import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { Refusal } from '@/lib/shared/refusal'
import type { AskRecheckInput } from './ask-recheck.input'
import { lockSourceToCapture } from './capture.store'
import { recheckKey } from './recheck'

/** Has the address of a source looked at again now, without a new snapshot. Refuses a source without an address. */
export async function askRecheck(actor: Actor, { sourceId }: AskRecheckInput): Promise<{ sourceId: string }> {
  return inTransaction(async (tx) => {
    const source = await lockSourceToCapture(tx, actor.deskId, sourceId)
    authorise(actor, 'source.capture', source)
    if (source.url === null) throw new Refusal('wrong-state', 'This source has no address to look at.')

    await recordEvent(tx, actor, { kind: 'source.recheck-asked', data: { sourceId, title: source.title } })
    await enqueue(tx, { name: 'recheck', payload: { sourceId } }, { key: recheckKey(sourceId) })
    return { sourceId }
  })
}
