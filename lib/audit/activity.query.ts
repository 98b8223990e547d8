import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import type { ActivityFilter } from './activity-filter'
import type { LoggedEvent } from './event'
import { eventsToldTo } from './told-to.store'

/** How many entries one page of the log shows. */
export const EVENTS_A_PAGE = 50

export type ActivityEntry = LoggedEvent & { articleTitle: string | null }

export type Activity = {
  entries: ActivityEntry[]
  /** The id after which the next page begins; null on the last page. */
  next: string | null
  people: { id: string; name: string }[]
  articles: { id: string; title: string }[]
}

/** One page of the log of the actor's desk, newest first, filtered by person, article or claim. */
export async function activity(actor: Actor, filter: ActivityFilter): Promise<Activity> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const [entries, people, articles] = await Promise.all([
    entriesOf(actor, filter, EVENTS_A_PAGE + 1),
    db().membership.findMany({
      where: { deskId: actor.deskId },
      select: { user: { select: { id: true, name: true } } },
      orderBy: { user: { name: 'asc' } },
      take: 500,
    }),
    db().article.findMany({
      where: { deskId: actor.deskId },
      select: { id: true, title: true },
      orderBy: { createdAt: 'desc' },
      take: 100,
    }),
  ])
  const shown = entries.slice(0, EVENTS_A_PAGE)
  return {
    entries: shown,
    next: entries.length > EVENTS_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    people: people.map(({ user }) => user),
    articles,
  }
}

/** The newest entries of the desk, `count` at most. */
export async function latestActivity(actor: Actor, count: number): Promise<ActivityEntry[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  return entriesOf(actor, { person: null, article: null, claim: null, before: null }, count)
}

async function entriesOf(actor: Actor, filter: ActivityFilter, count: number): Promise<ActivityEntry[]> {
  const events = await db().event.findMany({
    where: {
      deskId: actor.deskId,
      ...(filter.person === null ? {} : { actorId: filter.person }),
      ...(filter.article === null ? {} : { articleId: filter.article }),
      ...(filter.claim === null ? {} : { claimId: filter.claim }),
      ...(filter.before === null ? {} : { id: { lt: filter.before } }),
    },
    select: {
      id: true,
      at: true,
      kind: true,
      data: true,
      articleId: true,
      claimId: true,
      actor: { select: { name: true } },
      article: { select: { title: true } },
    },
    orderBy: { id: 'desc' },
    take: count,
  })
  const told = await eventsToldTo(db(), actor, events)
  return told.map(({ actor: person, article, ...event }) => {
    const entry = { ...event, actor: person?.name ?? null, articleTitle: article?.title ?? null }
    return entry as ActivityEntry
  })
}
