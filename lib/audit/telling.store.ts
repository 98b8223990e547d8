import { newRowIds } from '@/lib/db/new-row-ids'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { ToldBecause } from './told-because'

/** Who is told of an event, and why; whoever is named twice is told once, for the first reason. */
export type Telling = { userIds: readonly (string | null)[]; because: ToldBecause }

type Doer = { deskId: string; userId: string | null }

/** Tells people of events, in their transaction and in one statement: who did it, and who is not at work on the desk any more, is not told. */
export async function tellPeopleOfMany(
  tx: Tx,
  actor: Doer,
  events: readonly { eventId: string; tell: readonly Telling[] }[],
): Promise<void> {
  const told = events.flatMap(({ eventId, tell }) => toldOf(actor, tell).map((each) => ({ eventId, ...each })))
  if (told.length === 0) return
  const at = now()
  const ids = newRowIds(told.length, at)
  const rows = JSON.stringify(told.map((each, place) => ({ id: ids[place], ...each })))
  await tx.$executeRaw`
    INSERT INTO "notification" (id, desk_id, user_id, event_id, because, created_at)
    SELECT t.id, m.desk_id, m.user_id, t."eventId", t.because::"ToldBecause", ${at}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb) AS t(id uuid, "userId" uuid, "eventId" uuid, because text)
    JOIN "membership" m ON m.user_id = t."userId" AND m.desk_id = ${actor.deskId}::uuid AND m.disabled_at IS NULL
    JOIN "user" u ON u.id = m.user_id AND u.disabled_at IS NULL
    ORDER BY t.id`
}

function toldOf(actor: Doer, tell: readonly Telling[]): { userId: string; because: ToldBecause }[] {
  const because = new Map<string, ToldBecause>()
  for (const telling of tell) {
    for (const userId of telling.userIds) {
      if (userId === null || userId === actor.userId || because.has(userId)) continue
      because.set(userId, telling.because)
    }
  }
  return [...because].map(([userId, why]) => ({ userId, because: why }))
}
