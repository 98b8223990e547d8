import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { newRowIds } from '@/lib/db/new-row-ids'

/** The ids of these claimants of the desk by name; those that are new are added, always in the same order. */
export async function claimantIds(
  tx: Tx,
  actor: Actor,
  names: readonly string[],
  at: Date,
): Promise<Map<string, string>> {
  const wanted = [...new Set(names)].sort()
  if (wanted.length === 0) return new Map()
  await tx.$executeRaw`
    INSERT INTO "claimant" (id, desk_id, name) SELECT id, ${actor.deskId}::uuid, name
    FROM unnest(${newRowIds(wanted.length, at)}::uuid[], ${wanted}::text[]) AS r(id, name)
    WHERE NOT EXISTS (SELECT 1 FROM "claimant" c WHERE c.desk_id = ${actor.deskId}::uuid AND c.name = r.name)
    ON CONFLICT DO NOTHING`
  const rows = await tx.claimant.findMany({
    where: { deskId: actor.deskId, name: { in: wanted } },
    select: ID_AND_NAME,
  })
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** The ids of these tags of the desk by name; those that are new are added, always in the same order. */
export async function tagIds(tx: Tx, actor: Actor, names: readonly string[], at: Date): Promise<Map<string, string>> {
  const wanted = [...new Set(names)].sort()
  if (wanted.length === 0) return new Map()
  await tx.$executeRaw`
    INSERT INTO "tag" (id, desk_id, name) SELECT id, ${actor.deskId}::uuid, name
    FROM unnest(${newRowIds(wanted.length, at)}::uuid[], ${wanted}::text[]) AS r(id, name)
    WHERE NOT EXISTS (SELECT 1 FROM "tag" t WHERE t.desk_id = ${actor.deskId}::uuid AND t.name = r.name)
    ON CONFLICT DO NOTHING`
  const rows = await tx.tag.findMany({ where: { deskId: actor.deskId, name: { in: wanted } }, select: ID_AND_NAME })
  return new Map(rows.map(({ id, name }) => [name, id]))
}

const ID_AND_NAME = { id: true, name: true } as const
