import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { type Round, roundOf, type Settlement } from './settle'

export type OpenVerdictOf = { verdictId: string; reviewerId: string; ratingId: string; rating: string; round: Round }

/** A rating of the actor's desk that new verdicts may use; null for any other. */
export async function usableRating(
  tx: Tx,
  actor: Actor,
  ratingId: string,
): Promise<{ id: string; label: string } | null> {
  return tx.rating.findFirst({
    where: { id: ratingId, deskId: actor.deskId, retiredAt: null },
    select: { id: true, label: true },
  })
}

/** The verdicts of a locked claim that stand now, one for each reviewer, oldest first. */
export async function openVerdictsOf(tx: Tx, claimId: string): Promise<OpenVerdictOf[]> {
  const rows = await tx.openVerdict.findMany({
    where: { claimId },
    orderBy: { verdictId: 'asc' },
    select: {
      verdictId: true,
      reviewerId: true,
      claim: { select: { reopenedAt: true } },
      verdict: { select: { ratingId: true, givenAt: true, rating: { select: { label: true } } } },
    },
  })
  return rows.map(({ verdict, claim, ...open }) => ({
    ...open,
    ratingId: verdict.ratingId,
    rating: verdict.rating.label,
    round: roundOf(verdict.givenAt, claim.reopenedAt),
  }))
}

/** Everyone who ever gave a verdict on the claim. */
export async function verdictGivers(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.verdict.findMany({ where: { claimId }, distinct: ['reviewerId'], select: { reviewerId: true } })
  return rows.map((row) => row.reviewerId)
}

/** How and when a locked claim was settled; null when it is not. */
export async function settlementOf(tx: Tx, claimId: string): Promise<(Settlement & { settledAt: Date }) | null> {
  const { ratingId, adjudicationId, settledAt } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { ratingId: true, adjudicationId: true, settledAt: true },
  })
  if (ratingId === null || settledAt === null) return null
  return { ratingId, settledAt, by: adjudicationId === null ? 'verdict' : 'adjudication' }
}

/** When a verdict on a locked claim is given: now, and never before the claim was reopened, since the clocks of two servers can differ. */
export async function givenNow(tx: Tx, claimId: string, at: Date): Promise<Date> {
  const where = { id: claimId }
  const { reopenedAt } = await tx.claim.findUniqueOrThrow({ where, select: { reopenedAt: true } })
  return reopenedAt !== null && reopenedAt > at ? reopenedAt : at
}

/** The editor whose decision stands on a locked claim; null when none does. */
export async function standingAdjudicator(tx: Tx, claimId: string): Promise<string | null> {
  const { adjudication } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { adjudication: { select: { editorId: true } } },
  })
  return adjudication?.editorId ?? null
}

/** The editors and admins at work on the actor's desk who never gave a verdict on the claim: who could decide between those that differ. */
export async function couldAdjudicate(tx: Tx, actor: Actor, claimId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: {
      deskId: actor.deskId,
      role: { in: ['editor', 'admin'] },
      disabledAt: null,
      user: { disabledAt: null, verdicts: { none: { claimId } } },
    },
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

type NewVerdict = {
  claimId: string
  ratingId: string
  rationale: string
  fix: string | null
  evidenceIds: readonly string[]
  givenAt: Date
}

/** Adds the actor's verdict on a locked claim and lets it stand instead of the one that stood. */
export async function insertVerdict(
  tx: Tx,
  actor: Actor,
  { evidenceIds, ...verdict }: NewVerdict,
  supersedesId: string | null,
): Promise<{ id: string }> {
  const { deskId, userId: reviewerId } = actor
  const { id } = await tx.verdict.create({
    data: { deskId, reviewerId, ...verdict, supersedesId },
    select: { id: true },
  })
  await tx.verdictEvidence.createMany({ data: evidenceIds.map((evidenceId) => ({ verdictId: id, evidenceId })) })
  const key = { claimId: verdict.claimId, reviewerId }
  if (supersedesId === null) await tx.openVerdict.create({ data: { deskId, ...key, verdictId: id } })
  else await tx.openVerdict.update({ where: { claimId_reviewerId: key }, data: { verdictId: id } })
  return { id }
}

type NewAdjudication = { claimId: string; ratingId: string; rationale: string; fix: string | null; decidedAt: Date }

/** Adds the actor's decision on a locked claim, between the verdicts that stand. */
export async function insertAdjudication(
  tx: Tx,
  actor: Actor,
  adjudication: NewAdjudication,
  between: readonly OpenVerdictOf[],
): Promise<{ id: string }> {
  const { id } = await tx.adjudication.create({
    data: { deskId: actor.deskId, editorId: actor.userId, ...adjudication },
    select: { id: true },
  })
  await tx.adjudicationVerdict.createMany({ data: between.map(({ verdictId }) => ({ adjudicationId: id, verdictId })) })
  return { id }
}

/** Whether the actor's desk seals verdicts until one's own is given. */
export async function sealsVerdicts(tx: Tx, actor: Actor): Promise<boolean> {
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { sealVerdicts: true } })
  return desk.sealVerdicts
}
