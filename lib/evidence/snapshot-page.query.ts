import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import type { TextPlace } from '@/lib/capture/read-text'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import type { Place } from './found-quote'
import { shownSnapshot, SNAPSHOT_SHOWN } from './shown-snapshot'
import { textRows } from './text-rows'
import { textWindow } from './text-window'

export type SnapshotPage = Awaited<ReturnType<typeof snapshotPage>>

/** Which snapshot of a source to show, which of its texts (the newest when none is named), and where in it. */
export type WantedSnapshot = { sourceId: string; number: number; textId: string | null; place: Place | null }

/** What the page of a snapshot shows: how it was captured, and the stretch of its text around the wanted place. Throws `not-found`. */
export async function snapshotPage(actor: Actor, { sourceId, number, textId, place }: WantedSnapshot) {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(sourceId) || !Number.isInteger(number) || number < 1 || number > 2_147_483_647)
    throw notFound('snapshot')
  const row = await db().snapshot.findFirst({
    where: { sourceId, number, deskId: actor.deskId },
    select: {
      id: true,
      ...SNAPSHOT_SHOWN,
      headers: true,
      ipAddress: true,
      milliseconds: true,
      requestedUrl: true,
      source: {
        select: {
          id: true,
          title: true,
          language: true,
          archiveUrl: true,
          snapshots: { orderBy: { number: 'asc' }, select: { number: true } },
        },
      },
      texts: { orderBy: { id: 'desc' }, select: TEXT_SHOWN },
    },
  })
  if (row === null) throw notFound('snapshot')
  const chosen = row.texts.find(({ id }) => id === textId) ?? row.texts[0] ?? null
  const read = chosen === null ? null : await readText(actor, chosen.id)
  const { headers, ipAddress, milliseconds, requestedUrl, source, texts } = row
  return {
    id: row.id,
    ...shownSnapshot(row),
    source: { ...source, snapshots: source.snapshots.map((each) => each.number) },
    requestedUrl,
    headers: (headers ?? []) as [string, string][],
    ipAddress,
    milliseconds,
    texts,
    text: chosen === null || read === null ? null : { ...chosen, ...shownText(read, place) },
    timeZone: actor.timeZone,
    can: { typeText: may(actor, 'source.type-text', { deskId: actor.deskId }) },
  }
}

const TEXT_SHOWN = {
  id: true,
  origin: true,
  problem: true,
  createdAt: true,
  typedBy: { select: { name: true } },
} as const

async function readText(actor: Actor, textId: string): Promise<{ text: string; places: TextPlace[] }> {
  const { text, places } = await db().snapshotText.findFirstOrThrow({
    where: { id: textId, deskId: actor.deskId },
    select: { text: true, places: true },
  })
  return { text, places: places as TextPlace[] }
}

/** The stretch around the place; a place that is not in this text marks nothing. */
function shownText({ text, places }: { text: string; places: TextPlace[] }, place: Place | null) {
  const wanted = place ?? { start: 0, end: 0 }
  const mark = wanted.end > wanted.start && wanted.end <= text.length ? wanted : null
  const window = textWindow(text, wanted)
  return { length: text.length, window, mark, rows: textRows(text, window, places, mark) }
}
