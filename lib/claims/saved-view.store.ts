import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import { viewLayout } from './saved-view'
import type { TableLayout } from './table-layout'

/** A saved view, locked. */
export type LockedView = {
  id: string
  deskId: string
  authorId: string
  name: string
  query: string
  layout: TableLayout
  shared: 'yes' | 'no'
  version: number
}

/** Locks a view the actor can see: their own, or one of the desk. Throws `not-found` for any other, and one that was taken away. */
export async function lockView(tx: Tx, actor: Actor, id: string): Promise<LockedView> {
  await tx.$queryRaw`SELECT 1 FROM "saved_view" WHERE id = ${id}::uuid AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  const view = await tx.savedView.findFirst({ where: { id, ...seenBy(actor) } })
  if (view === null) throw notFound('view')
  const { ownerId, layout, shared, ...rest } = view
  return { ...rest, authorId: ownerId, layout: viewLayout(layout), shared: shared ? 'yes' : 'no' }
}

/** Which views a person sees: those they saved, and those of the desk. */
export function seenBy({ deskId, userId }: Actor) {
  return { deskId, removedAt: null, OR: [{ ownerId: userId }, { shared: true }] }
}

/** Locks the actor's place on the desk, so that of two views saved at once each is counted, and gives the names of theirs. */
export async function lockOwnViews(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  const { deskId, userId } = actor
  await tx.$queryRaw`SELECT 1 FROM "membership" WHERE desk_id = ${deskId}::uuid AND user_id = ${userId}::uuid FOR UPDATE`
  return tx.savedView.findMany({
    where: { deskId, ownerId: userId, removedAt: null },
    select: { id: true, name: true },
  })
}

type Facts = { name: string; query: string; layout: TableLayout; shared: 'yes' | 'no' }

/** Adds a view of the actor. */
export async function insertView(tx: Tx, actor: Actor, facts: Facts): Promise<{ id: string; version: number }> {
  return tx.savedView.create({
    data: { deskId: actor.deskId, ownerId: actor.userId, ...facts, shared: facts.shared === 'yes', createdAt: now() },
    select: { id: true, version: true },
  })
}

/** Writes what a locked view is and raises its version. */
export async function writeView(tx: Tx, id: string, facts: Facts): Promise<{ version: number }> {
  return tx.savedView.update({
    where: { id },
    data: { ...facts, shared: facts.shared === 'yes', version: { increment: 1 } },
    select: { version: true },
  })
}

/** Takes a locked view away. */
export async function endView(tx: Tx, id: string): Promise<void> {
  await tx.savedView.update({ where: { id }, data: { removedAt: now() }, select: { id: true } })
}

/** Whoever begins with a view they no longer see begins with My desk again; `but` sees it still. */
export async function leaveHomes(tx: Tx, viewId: string, but: string | null): Promise<void> {
  const others = but === null ? {} : { userId: { not: but } }
  await tx.membership.updateMany({ where: { homeViewId: viewId, ...others }, data: { homeViewId: null } })
}

/** With which view the actor begins on their desk; null is My desk. */
export async function setHome(tx: Tx, actor: Actor, viewId: string | null): Promise<void> {
  await tx.membership.updateMany({
    where: { deskId: actor.deskId, userId: actor.userId },
    data: { homeViewId: viewId },
  })
}
