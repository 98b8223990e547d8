import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { atOneMoment } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import { SNAPSHOT_SHOWN, shownSnapshot } from './shown-snapshot'

export type SourcePage = Awaited<ReturnType<typeof sourcePage>>

const MOST_USES = 200
const MOST_SNAPSHOTS = 50
const MOST_CAPTURES = 5

/** What the page of a source shows: what is known of it, what of it is stored, where it comes from, what comes from it, and where it is used. Throws `not-found`. */
export async function sourcePage(actor: Actor, sourceId: string) {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(sourceId)) throw notFound('source')
  const source = await atOneMoment((tx) =>
    tx.source.findFirst({ where: { id: sourceId, deskId: actor.deskId }, select: SOURCE }),
  )
  if (source === null) throw notFound('source')
  const uses = await db().evidence.findMany({
    where: { sourceId, deskId: actor.deskId },
    orderBy: { id: 'desc' },
    take: MOST_USES,
    select: {
      id: true,
      number: true,
      stance: true,
      quote: true,
      locator: true,
      quoteOutcome: true,
      withdrawnAt: true,
      claim: {
        select: {
          id: true,
          number: true,
          statement: true,
          status: true,
          article: { select: { id: true, title: true } },
          rating: { select: { label: true, shape: true, colour: true } },
        },
      },
    },
  })
  const subject = { deskId: actor.deskId }
  const { snapshots, captures, ...facts } = source
  return {
    ...facts,
    snapshots: snapshots.map(({ texts, ...row }) => ({ ...shownSnapshot(row), text: texts[0] ?? null })),
    /** What runs, and what failed since the last snapshot: whatever is older has been made up for. */
    captures: captures.filter(({ state }, at) => state !== 'kept' && !captures.slice(0, at).some(isKept)),
    publishedOn: source.publishedOn?.toISOString().slice(0, 10) ?? null,
    spokenOn: source.spokenOn?.toISOString().slice(0, 10) ?? null,
    uses,
    timeZone: actor.timeZone,
    can: {
      edit: may(actor, 'source.edit', subject),
      capture: may(actor, 'source.capture', subject),
    },
  }
}

function isKept({ state }: { state: string }): boolean {
  return state === 'kept'
}

const SOURCE = {
  id: true,
  title: true,
  kind: true,
  publisher: true,
  author: true,
  url: true,
  publishedOn: true,
  language: true,
  note: true,
  interest: true,
  confidentiality: true,
  archiveUrl: true,
  spokenOn: true,
  spokenHow: true,
  spokenTerms: true,
  checkedAt: true,
  checkOutcome: true,
  checkSentence: true,
  snapshots: {
    orderBy: { number: 'desc' },
    take: MOST_SNAPSHOTS,
    select: { ...SNAPSHOT_SHOWN, texts: { orderBy: { id: 'desc' }, take: 1, select: { origin: true, problem: true } } },
  },
  captures: {
    orderBy: { id: 'desc' },
    take: MOST_CAPTURES,
    select: {
      id: true,
      way: true,
      state: true,
      sentence: true,
      received: true,
      expected: true,
      createdAt: true,
      startedBy: { select: { name: true } },
    },
  },
  version: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  derivesFromId: true,
  derivesFrom: { select: { id: true, title: true } },
  derived: { select: { id: true, title: true }, orderBy: { id: 'asc' }, take: 100 },
} as const
