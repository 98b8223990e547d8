import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { type FileRecord, expectFile } from '@/lib/files/stored-file.store'
import { notFound, Refusal } from '@/lib/shared/refusal'

/** Says, before a byte is received, that a source is not here or is being captured just now. `captureFile` decides for good. */
export async function refuseBusySource(actor: Actor, sourceId: string): Promise<void> {
  const source = await db().source.findFirst({
    where: { id: sourceId, deskId: actor.deskId },
    select: { captures: { where: { endedAt: null }, select: { id: true } } },
  })
  if (source === null) throw notFound('source')
  if (source.captures.length > 0) throw new Refusal('wrong-state', BUSY)
}

/** The record of bytes that are about to be put into the store, committed before they are. */
export async function expectUpload(file: FileRecord): Promise<void> {
  await inTransaction((tx) => expectFile(tx, file))
}

export const BUSY = 'This source is being captured just now. Send this again when that has ended.'
