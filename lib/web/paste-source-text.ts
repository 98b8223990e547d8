import { Readable } from 'node:stream'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { CapturedFile } from '@/lib/evidence/capture-file.command'
import type { PasteSourceTextInput } from '@/lib/evidence/capture-file.input'
import { refuseBusySource } from '@/lib/evidence/upload.store'
import { keepUpload } from './receive-upload'

/** Keeps text that was pasted or typed for a source as a snapshot of its own, marked as typed. */
export async function pasteSourceText(actor: Actor, { text, source }: PasteSourceTextInput): Promise<CapturedFile> {
  authorise(actor, 'source.capture', { deskId: actor.deskId })
  if (!('title' in source)) await refuseBusySource(actor, source.id)
  return keepUpload(actor, { source, fileName: null, way: 'typed' }, Readable.from([Buffer.from(text)]))
}
