import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { viewHref } from '@/lib/claims/saved-view'
import { seenBy } from '@/lib/claims/saved-view.store'
import { db } from '@/lib/db/client'

/** Where a person begins on their desk: the address and name of a saved view; null is My desk. */
export async function homeOf(actor: Actor): Promise<{ href: string; name: string } | null> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const view = await db().savedView.findFirst({
    where: { ...seenBy(actor), homeOf: { some: { deskId: actor.deskId, userId: actor.userId } } },
    select: { id: true, name: true, query: true },
  })
  return view === null ? null : { href: viewHref(view), name: view.name }
}
