import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { describeEvent } from '@/lib/audit/describe-event'
import type { EventEntry } from '@/lib/audit/event'
import { eventsToldTo } from '@/lib/audit/told-to.store'
import { db } from '@/lib/db/client'
import { contactState } from '@/lib/evidence/contact'
import { now } from '@/lib/shared/clock'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { claimPanel } from './claim-panel.query'
import { quoteInContext } from './quote-context'

/** All that the claim page shows, in a fixed number of statements. */
export type ClaimPage = Awaited<ReturnType<typeof claimPage>>

const AROUND = 4_000
const NEWEST = 50

/** What the claim page shows: the claim, its quotes in context, its history, and the claims before and after it. Throws `not-found`. */
export async function claimPage(actor: Actor, claimId: string) {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const panel = await claimPanel(actor, claimId)
  return {
    ...panel,
    quotes: await quotesOf(panel.id),
    contacts: await contactsOf(actor, panel.id),
    /** As a form shows a time on the desk's clock. */
    nowLocal: localTimeOf(panel.now, actor.timeZone),
    history: await historyOf(actor, panel.id),
    inArticle: await placeInArticle(actor, panel.articleId, panel.number),
  }
}

async function quotesOf(claimId: string) {
  const quotes = await db().claimQuote.findMany({
    where: { claimId },
    orderBy: [{ versionId: 'desc' }, { start: 'asc' }],
    take: 20,
    select: { id: true, versionId: true, start: true, end: true },
  })
  const versions = await db().articleVersion.findMany({
    where: { id: { in: quotes.map((quote) => quote.versionId) } },
    select: {
      id: true,
      number: true,
      language: true,
      direction: true,
      text: true,
      currentOf: { select: { id: true } },
    },
  })
  const passages = await db().passage.findMany({
    where: {
      OR: quotes.map(({ versionId, start, end }) => ({
        versionId,
        start: { lt: end + AROUND },
        end: { gt: start - AROUND },
      })),
    },
    orderBy: { number: 'asc' },
    select: { versionId: true, number: true, paragraph: true, start: true, end: true },
  })
  return quotes.flatMap((quote) => {
    const version = versions.find((each) => each.id === quote.versionId)
    if (version === undefined) return []
    const sentences = passages.filter((each) => each.versionId === quote.versionId)
    const { language, direction } = version
    const isCurrent = version.currentOf === null ? ('no' as const) : ('yes' as const)
    return [
      {
        id: quote.id,
        version: version.number,
        isCurrent,
        language,
        direction,
        ...quoteInContext(version.text, quote, sentences),
      },
    ]
  })
}

async function contactsOf(actor: Actor, claimId: string) {
  const rows = await db().contact.findMany({
    where: { claimId, deskId: actor.deskId },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: CONTACT,
  })
  const local = (at: Date | null) => (at === null ? '' : localTimeOf(at, actor.timeZone))
  return rows.map((contact) => ({
    ...contact,
    state: contactState(contact, now()),
    /** As a form edits them: on the desk's clock, empty for none. */
    local: { askedAt: local(contact.askedAt), deadline: local(contact.deadline), repliedAt: local(contact.repliedAt) },
  }))
}

const CONTACT = {
  id: true,
  person: true,
  askedAt: true,
  how: true,
  deadline: true,
  reply: true,
  repliedAt: true,
  version: true,
  createdBy: { select: { name: true } },
} as const

async function historyOf(actor: Actor, claimId: string) {
  const rows = await db().event.findMany({
    where: { claimId, deskId: actor.deskId },
    orderBy: { id: 'desc' },
    take: NEWEST,
    select: { id: true, at: true, kind: true, data: true, claimId: true, actor: { select: { name: true } } },
  })
  const told = await eventsToldTo(db(), actor, rows)
  return told.map((row) => ({
    id: row.id,
    at: row.at,
    who: row.actor?.name ?? 'Plumbline',
    did: describeEvent({ kind: row.kind, data: row.data } as EventEntry),
  }))
}

async function placeInArticle(actor: Actor, articleId: string, number: number) {
  const [row] = await db().$queryRaw<{ place: number; of: number; previous: string | null; next: string | null }[]>`
    SELECT count(*) FILTER (WHERE number <= ${number})::int AS place, count(*)::int AS of,
      (array_agg(id::text ORDER BY number DESC) FILTER (WHERE number < ${number}))[1] AS previous,
      (array_agg(id::text ORDER BY number) FILTER (WHERE number > ${number}))[1] AS next
    FROM "claim" WHERE article_id = ${articleId}::uuid AND desk_id = ${actor.deskId}::uuid`
  return row ?? { place: 1, of: 1, previous: null, next: null }
}
