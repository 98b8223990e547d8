import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'

/** What readers see of a desk; the colour is #rrggbb. */
export type PublicFace = {
  publishes: 'yes' | 'no'
  /** Under which word its public pages lie. */
  slug: string | null
  houseName: string | null
  houseColour: string | null
  correctionsPolicy: string | null
}

export type LockedFace = PublicFace & { deskId: string; version: number }

/** What is written of a logo: PNG bytes, that it goes, or that it stays. */
export type LogoChange = Uint8Array<ArrayBuffer> | 'remove' | 'keep'

/** Locks the actor's desk until the transaction ends. Throws `not-found`. */
export async function lockFace(tx: Tx, actor: Actor): Promise<LockedFace> {
  await tx.$queryRaw`SELECT 1 FROM "desk" WHERE id = ${actor.deskId}::uuid FOR UPDATE`
  const desk = await tx.desk.findUnique({ where: { id: actor.deskId }, select: { ...FACE, version: true } })
  if (desk === null) throw notFound('desk')
  return { ...desk, deskId: actor.deskId, publishes: desk.publishes ? 'yes' : 'no' }
}

/** Whether another desk of this installation has this word in its address. */
export async function slugIsTaken(tx: Tx, deskId: string, slug: string): Promise<boolean> {
  return (await tx.desk.count({ where: { slug, id: { not: deskId } } })) > 0
}

/** Writes what readers see; gives the new version of the desk. */
export async function saveFace(
  tx: Tx,
  deskId: string,
  { publishes, ...face }: PublicFace,
  logo: LogoChange,
): Promise<{ version: number }> {
  const drawn = logo === 'keep' ? {} : { houseLogo: logo === 'remove' ? null : logo }
  return tx.desk.update({
    where: { id: deskId },
    data: { ...face, ...drawn, publishes: publishes === 'yes', version: { increment: 1 } },
    select: { version: true },
  })
}

export const FACE = {
  publishes: true,
  slug: true,
  houseName: true,
  houseColour: true,
  correctionsPolicy: true,
} as const
