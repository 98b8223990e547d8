import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import type { AddSourceInput } from './add-source.input'
import { captureNewAddress } from './capture.store'
import { addOrFindSource, isOfDesk, type KnownSource } from './source.store'

/** Adds a source and, when it has an address, has that captured. The same address entered twice is the same source: the one that is here is given back, as `known`. */
export async function addSource(actor: Actor, input: AddSourceInput): Promise<KnownSource> {
  return inTransaction(async (tx) => {
    authorise(actor, 'source.add', { deskId: actor.deskId })
    refuseIfAny((await isOfDesk(tx, actor, input.derivesFromId)) === 'yes' ? {} : UNKNOWN_ORIGIN)

    const source = await addOrFindSource(tx, actor, input)
    if (source.was === 'new') await captureNewAddress(tx, actor, source.id, input.url)

    if (source.was === 'new')
      await recordEvent(tx, actor, { kind: 'source.added', data: { sourceId: source.id, title: source.title } })
    return source
  })
}

const UNKNOWN_ORIGIN = { derivesFromId: ['The source it derives from is not known here.'] }
