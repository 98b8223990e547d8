import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { confirmFile } from '@/lib/files/stored-file.store'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { lockSourceToCapture, type SourceToCapture, startCapture } from './capture.store'
import type { CaptureFileInput } from './capture-file.input'
import { addOrFindSource, isOfDesk } from './source.store'
import { BUSY } from './upload.store'

/** The source a file was given to, new or not, and the capture that reads it. */
export type CapturedFile = { sourceId: string; title: string; captureId: string }

/** Has a file read that was uploaded or typed and lies in the store already. Refuses a source that is being captured just now. */
export async function captureFile(actor: Actor, input: CaptureFileInput): Promise<CapturedFile> {
  return inTransaction(async (tx) => {
    authorise(actor, 'source.capture', { deskId: actor.deskId })
    const source = await sourceFor(tx, actor, input)

    await confirmFile(tx, input.file.sha256)
    const what = { way: input.way, fileSha256: input.file.sha256, fileName: input.fileName }
    const { captureId, was } = await startCapture(tx, actor, source.id, what)
    if (was === 'joined') throw new Refusal('wrong-state', BUSY)
    return { sourceId: source.id, title: source.title, captureId }
  })
}

async function sourceFor(tx: Tx, actor: Actor, { source }: CaptureFileInput): Promise<SourceToCapture> {
  if (!('title' in source)) return lockSourceToCapture(tx, actor.deskId, source.id)
  authorise(actor, 'source.add', { deskId: actor.deskId })
  refuseIfAny((await isOfDesk(tx, actor, source.derivesFromId)) === 'yes' ? {} : UNKNOWN_ORIGIN)
  const { id, was } = await addOrFindSource(tx, actor, source)
  const added = await lockSourceToCapture(tx, actor.deskId, id)
  if (was === 'new') await recordEvent(tx, actor, { kind: 'source.added', data: { sourceId: id, title: added.title } })
  return added
}

const UNKNOWN_ORIGIN = { derivesFromId: ['The source it derives from is not known here.'] }
