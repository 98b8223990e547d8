import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { MOST_VIEWS, type SavedView, viewHref, viewLayout } from './saved-view'
import { seenBy } from './saved-view.store'

export type SavedViews = {
  /** The actor's own first, then those of the desk, each by name; 100 at most. */
  views: (SavedView & { href: string; can: { change: boolean; share: boolean } })[]
  /** The id of the one the actor begins with; null is My desk. */
  home: string | null
  can: { share: boolean }
}

/** The views of the claims table the actor sees: their own and the desk's. */
export async function savedViews(actor: Actor): Promise<SavedViews> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const place = { deskId: actor.deskId, userId: actor.userId }
  const [rows, membership] = await Promise.all([
    db().savedView.findMany({
      where: seenBy(actor),
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST_VIEWS * 2,
      include: { owner: { select: { name: true } } },
    }),
    db().membership.findFirst({ where: place, select: { homeViewId: true } }),
  ])
  const views = rows.map(({ ownerId, owner, layout, shared, ...view }) => {
    const subject = { deskId: actor.deskId, authorId: ownerId }
    const can = { change: may(actor, 'view.change', subject), share: may(actor, 'view.share', subject) }
    const { id, name, query, version } = view
    return {
      ...{ id, name, query, version, can, href: viewHref(view), owner: owner.name, layout: viewLayout(layout) },
      shared: shared ? ('yes' as const) : ('no' as const),
      own: ownerId === actor.userId ? ('yes' as const) : ('no' as const),
    }
  })
  const ownFirst = [...views.filter(({ own }) => own === 'yes'), ...views.filter(({ own }) => own === 'no')]
  const shown = ownFirst.slice(0, MOST_VIEWS)
  const home = shown.find(({ id }) => id === membership?.homeViewId)?.id ?? null
  return { views: shown, home, can: { share: may(actor, 'view.share', { deskId: actor.deskId }) } }
}
