import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound, Refusal } from '@/lib/shared/refusal'
import type { Accuses, ClaimKind, Priority } from './claim'
import type { ClaimStatus } from './claim-status'

export type LockedClaim = {
  id: string
  deskId: string
  articleId: string
  number: number
  statement: string
  kind: ClaimKind
  priority: Priority
  status: ClaimStatus
  claimant: string | null
  claimantVia: string | null
  accuses: Accuses
  /** The day of what it is about, "2024-01-03". */
  happenedOn: string | null
  assigneeId: string | null
  dueAt: Date | null
  version: number
  /** Who recorded it. */
  authorId: string
}

/** Locks a claim of the actor's desk until the transaction ends. Throws `not-found`, for other desks' claims too. */
export async function lockClaim(tx: Tx, actor: Actor, claimId: string): Promise<LockedClaim> {
  await tx.$queryRaw`SELECT 1 FROM "claim" WHERE id = ${claimId}::uuid AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  const claim = await tx.claim.findFirst({
    where: { id: claimId, deskId: actor.deskId },
    select: {
      id: true,
      deskId: true,
      articleId: true,
      number: true,
      statement: true,
      kind: true,
      priority: true,
      status: true,
      claimant: { select: { name: true } },
      claimantVia: true,
      accuses: true,
      happenedOn: true,
      assigneeId: true,
      dueAt: true,
      version: true,
      createdById: true,
    },
  })
  if (claim === null) throw notFound('claim')
  const { claimant, createdById, accuses, happenedOn, ...rest } = claim
  return {
    ...rest,
    claimant: claimant?.name ?? null,
    accuses: accuses ? 'yes' : 'no',
    happenedOn: happenedOn?.toISOString().slice(0, 10) ?? null,
    authorId: createdById,
  }
}

/** Throws `conflict`, showing what the other person saved, unless `seen` is the version that stands. */
export function refuseStale(
  what: string,
  stands: { version: number },
  seen: number,
  theirs: Record<string, string>,
): void {
  if (stands.version === seen) return
  throw new Refusal(
    'conflict',
    `Somebody saved this ${what} while you were editing it. Nothing you typed is lost: compare, then save again.`,
    {
      conflict: { version: stands.version, theirs },
    },
  )
}

export type LockedArticle = { id: string; deskId: string; versionId: string; text: string }

/** Locks the article a version belongs to, so that claim numbers follow each other. Throws `not-found`. */
export async function lockArticleOfVersion(tx: Tx, actor: Actor, versionId: string): Promise<LockedArticle> {
  await tx.$queryRaw`
    SELECT 1 FROM "article" WHERE id = (SELECT article_id FROM "article_version" WHERE id = ${versionId}::uuid)
      AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  const version = await tx.articleVersion.findFirst({
    where: { id: versionId, deskId: actor.deskId },
    select: { id: true, articleId: true, deskId: true, text: true },
  })
  if (version === null) throw notFound('article')
  return { id: version.articleId, deskId: version.deskId, versionId: version.id, text: version.text }
}

type NewClaim = {
  start: number
  end: number
  statement: string
  kind: ClaimKind
  priority: Priority
  claimant: string | null
  claimantVia: string | null
  accuses: Accuses
  happenedOn: string | null
  assigneeId: string | null
}

/** Adds a claim with its first quote and gives it the next number of its article, whose row must be locked. */
export async function insertClaim(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  claim: NewClaim,
  quote: { exact: string; prefix: string; suffix: string },
): Promise<{ id: string; number: number }> {
  const { nextClaimNumber } = await tx.article.update({
    where: { id: article.id },
    data: { nextClaimNumber: { increment: 1 } },
    select: { nextClaimNumber: true },
  })
  return tx.claim.create({
    data: {
      deskId: actor.deskId,
      articleId: article.id,
      number: nextClaimNumber - 1,
      statement: claim.statement,
      kind: claim.kind,
      priority: claim.priority,
      claimantId: await claimantIdFor(tx, actor, claim.claimant),
      claimantVia: claim.claimantVia,
      accuses: claim.accuses === 'yes',
      happenedOn: dateOf(claim.happenedOn),
      assigneeId: claim.assigneeId,
      createdById: actor.userId,
      quotes: {
        create: { deskId: actor.deskId, versionId: article.versionId, start: claim.start, end: claim.end, ...quote },
      },
    },
    select: { id: true, number: true },
  })
}

/** The id of the claimant of this name on the actor's desk, who is added when new; null for no name. */
export async function claimantIdFor(tx: Tx, actor: Actor, name: string | null): Promise<string | null> {
  if (name === null) return null
  const key = { deskId: actor.deskId, name }
  const claimant = await tx.claimant.upsert({
    where: { deskId_name: key },
    create: key,
    update: {},
    select: { id: true },
  })
  return claimant.id
}

/** A day ("2024-01-03") as Postgres keeps it. */
export function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
