import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { notFound } from '@/lib/shared/refusal'
import type { PublishedPrint } from './published-print'

export type LockedReport = { id: string; deskId: string; articleId: string | null; number: string; kind: string }

/** Locks a report of the actor's desk until the transaction ends: nothing of it is made public or taken back meanwhile. Throws `not-found`. */
export async function lockReport(tx: Tx, actor: Actor, reportId: string): Promise<LockedReport> {
  const [report] = await tx.$queryRaw<LockedReport[]>`
    SELECT id, desk_id AS "deskId", article_id AS "articleId", number, kind::text AS kind FROM "report"
    WHERE id = ${reportId}::uuid AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  if (report === undefined) throw notFound('report')
  return report
}

/** Whether the actor's desk publishes, and under which word; null while it does not. */
export async function publishedUnder(tx: Tx, actor: Actor): Promise<string | null> {
  const desk = await tx.desk.findUnique({ where: { id: actor.deskId }, select: { publishes: true, slug: true } })
  return desk?.publishes ? desk.slug : null
}

/** One edition of a locked report as it was frozen, and its publication if one stands. Throws `not-found`. */
export async function editionToPublish(
  tx: Tx,
  report: LockedReport,
  number: number,
): Promise<{ id: string; printed: PrintedEdition; standing: { id: string; publishedAt: Date } | null }> {
  const edition = await tx.edition.findFirst({
    where: { reportId: report.id, deskId: report.deskId, number },
    select: {
      id: true,
      content: true,
      sha256: true,
      publications: { where: { withdrawnAt: null }, select: { id: true, publishedAt: true } },
    },
  })
  if (edition === null) throw notFound('edition')
  const printed = { content: editionContent.parse(edition.content), sha256: edition.sha256 }
  return { id: edition.id, printed, standing: edition.publications[0] ?? null }
}

/** Lets readers have an edition, printed so. */
export async function insertPublication(
  tx: Tx,
  actor: Actor,
  publication: PublishedPrint & { reportId: string; editionId: string; words: string; publishedAt: Date },
): Promise<void> {
  const { noindex, accurate, ...more } = publication
  await tx.publication.create({
    data: {
      ...more,
      accurate: accurate === 'with',
      noindex: noindex === 'yes',
      deskId: actor.deskId,
      publishedById: actor.userId,
    },
  })
}

/** Takes a publication back that stands; its reason stays with it. */
export async function withdrawPublication(
  tx: Tx,
  actor: Actor,
  withdrawn: { id: string; reason: string; at: Date },
): Promise<void> {
  await tx.publication.update({
    where: { id: withdrawn.id, deskId: actor.deskId },
    data: { withdrawnAt: withdrawn.at, withdrawnById: actor.userId, withdrawnReason: withdrawn.reason },
  })
}
