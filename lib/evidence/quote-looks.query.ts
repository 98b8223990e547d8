import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { TextPlace } from '@/lib/capture/read-text'
import { db } from '@/lib/db/client'
import { isRowId } from '@/lib/shared/row-id'
import { findQuote, prepareText } from './find-quote'
import type { Place } from './found-quote'
import { placeLabel } from './place-label'
import { type DiffPart, quoteDifferences } from './quote-differences'

/** One of several places of a quote, with the words around it. */
export type QuotePlace = Place & { label: string | null; before: string; words: string; after: string }

/** What a looked-up quote is shown with. */
export type QuoteLook = {
  /** The page or paragraph it stands in. */
  label: string | null
  /** Whether that text was read from the file or typed by hand. */
  origin: 'extracted' | 'typed'
  /** The source's words where they differ, and how. */
  differs: { words: string; parts: DiffPart[] } | null
  /** Where it stands when it stands in several places. */
  places: QuotePlace[]
}

const AROUND = 90

/** How the quotes of a claim stand in the stored texts, by the id of the evidence; only pieces that were looked up have one. */
export async function quoteLooks(actor: Actor, claimId: string): Promise<Record<string, QuoteLook>> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(claimId)) return {}
  const labels = await labelsOf(actor, claimId)
  const looks = Object.fromEntries(
    labels.map(({ id, ...look }) => [id, { ...look, differs: null, places: [] } as QuoteLook]),
  )
  const unsettled = await db().evidence.findMany({
    where: { claimId, deskId: actor.deskId, quote: { not: null }, quoteOutcome: { in: ['differs', 'ambiguous'] } },
    select: { id: true, quote: true, quoteOutcome: true, quoteTextId: true, quoteStart: true, quoteEnd: true },
  })
  const texts = await textsOf(actor, [...new Set(unsettled.flatMap(({ quoteTextId }) => quoteTextId ?? []))])
  for (const { id, quote, quoteOutcome, quoteTextId, quoteStart, quoteEnd } of unsettled) {
    const text = texts.get(quoteTextId ?? '')
    const look = looks[id]
    if (text === undefined || look === undefined || quote === null) continue
    if (quoteOutcome === 'ambiguous') look.places = placesOf(text, quote)
    else if (quoteStart !== null && quoteEnd !== null) {
      const words = text.text.slice(quoteStart, quoteEnd)
      look.differs = { words, parts: quoteDifferences(quote, words) }
    }
  }
  return looks
}

/** Pages and paragraphs are picked out by PostgreSQL: a long document has thousands. */
async function labelsOf(
  actor: Actor,
  claimId: string,
): Promise<({ id: string } & Pick<QuoteLook, 'label' | 'origin'>)[]> {
  return db().$queryRaw`
    SELECT e.id::text AS id, t.origin::text AS origin, (
      SELECT p.place ->> 'label' FROM jsonb_array_elements(t.places) WITH ORDINALITY AS p(place, n)
      WHERE (p.place ->> 'start')::int <= e.quote_start ORDER BY p.n DESC LIMIT 1
    ) AS label
    FROM "evidence" e JOIN "snapshot_text" t ON t.id = e.quote_text_id
    WHERE e.claim_id = ${claimId}::uuid AND e.desk_id = ${actor.deskId}::uuid`
}

/** `prepared` is made when the first of its quotes is looked up, and serves the others. */
type Text = { text: string; places: TextPlace[]; prepared?: ReturnType<typeof prepareText> }

async function textsOf(actor: Actor, ids: string[]): Promise<Map<string, Text>> {
  const rows = await db().snapshotText.findMany({
    where: { id: { in: ids }, deskId: actor.deskId },
    select: { id: true, text: true, places: true },
  })
  return new Map(rows.map(({ id, text, places }) => [id, { text, places: places as TextPlace[] }]))
}

function placesOf(looked: Text, quote: string): QuotePlace[] {
  const { text, places } = looked
  looked.prepared ??= prepareText(text)
  return findQuote(looked.prepared, quote).candidates.map(({ start, end }) => ({
    start,
    end,
    label: placeLabel(places, start),
    before: wordsBefore(text.slice(Math.max(0, start - AROUND), start)),
    words: text.slice(start, end),
    after: wordsAfter(text.slice(end, end + AROUND)),
  }))
}

/** Context on one line, from word to word. */
function wordsBefore(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return text.length < AROUND ? line : line.replace(/^\S*\s/, '… ')
}

function wordsAfter(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return text.length < AROUND ? line : line.replace(/\s\S*$/, ' …')
}
