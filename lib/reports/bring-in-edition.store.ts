import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { EditionContent, PrintedEdition } from './edition'

/** An edition this desk has: its own, with an empty origin, or one that was brought in. */
export type EditionHere = { reportId: string; sha256: string }

/** Locks the actor's desk until the transaction ends, so that nothing else is brought in meanwhile; gives its name. */
export async function lockDeskToBringIn(tx: Tx, actor: Actor): Promise<{ deskId: string; name: string }> {
  const [desk] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM "desk" WHERE id = ${actor.deskId}::uuid FOR UPDATE`
  if (desk === undefined) throw notFound('desk')
  return { deskId: actor.deskId, name: desk.name }
}

/** Edition `edition` of report `number` of this origin, if the desk has it. */
export async function editionHere(
  tx: Tx,
  actor: Actor,
  { origin, number, edition }: { origin: string; number: string; edition: number },
): Promise<EditionHere | null> {
  return tx.edition.findFirst({
    where: { deskId: actor.deskId, number: edition, report: { deskId: actor.deskId, origin, number } },
    select: { reportId: true, sha256: true },
  })
}

type Foreign = PrintedEdition & { content: EditionContent; origin: string; number: string; edition: number }

/** Keeps an edition of another desk under its own number; it is never public. Gives the report it is of, begun when this is its first here. */
export async function insertForeignEdition(tx: Tx, actor: Actor, foreign: Foreign): Promise<{ reportId: string }> {
  const { content, sha256, origin, number, edition } = foreign
  const standing = await tx.report.findFirst({
    where: { deskId: actor.deskId, origin, number, kind: 'imported' },
    select: { id: true },
  })
  const report =
    standing ??
    (await tx.report.create({
      data: { deskId: actor.deskId, kind: 'imported', origin, number, begunById: actor.userId },
      select: { id: true },
    }))
  await tx.edition.create({
    data: {
      deskId: actor.deskId,
      reportId: report.id,
      versionId: null,
      number: edition,
      content,
      sha256,
      blockersReason: content.report.blockersReason,
      publishedById: actor.userId,
      publishedAt: new Date(content.report.at),
    },
    select: { id: true },
  })
  return { reportId: report.id }
}
