import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { EventEntry } from './event'

/** Writes one entry of the log, in the transaction of the change it tells of; without a person (`userId: null`) the system did it. */
export async function recordEvent(
  tx: Tx,
  actor: Pick<Actor, 'deskId'> & { userId: string | null },
  entry: EventEntry & { articleId?: string; claimId?: string },
): Promise<void> {
  await tx.event.create({
    data: {
      deskId: actor.deskId,
      actorId: actor.userId,
      kind: entry.kind,
      articleId: entry.articleId ?? null,
      claimId: entry.claimId ?? null,
      data: entry.data,
    },
    select: { id: true },
  })
}
