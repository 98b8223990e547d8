import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { PERSON } from '@/lib/claims/claim-selection'
import { db, type Prisma } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'

/** A piece of evidence as a program reads it. */
export type EvidenceTold = ReturnType<typeof told>

const MOST_PIECES = 1_000

/** The evidence of a claim, by number, withdrawn pieces too. Throws `not-found`. */
export async function evidenceOfClaim(actor: Actor, claimId: string): Promise<EvidenceTold[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const claim = await db().claim.findFirst({
    where: { id: claimId, deskId: actor.deskId },
    select: { evidence: { orderBy: { number: 'asc' }, take: MOST_PIECES, select: PIECE } },
  })
  if (claim === null) throw notFound('claim')
  return claim.evidence.map(told)
}

/** One piece of evidence of the actor's desk. Throws `not-found`. */
export async function evidencePiece(actor: Actor, evidenceId: string): Promise<EvidenceTold> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const piece = await db().evidence.findFirst({ where: { id: evidenceId, deskId: actor.deskId }, select: PIECE })
  if (piece === null) throw notFound('evidence')
  return told(piece)
}

const PIECE = {
  ...{ id: true, claimId: true, version: true, number: true, stance: true, quote: true, locator: true, note: true },
  ...{ quoteOutcome: true, quoteWhy: true, createdAt: true, withdrawnAt: true, withdrawnReason: true },
  author: PERSON,
  source: {
    select: { id: true, title: true, kind: true, publisher: true, url: true, publishedOn: true, confidentiality: true },
  },
} as const

function told({
  createdAt,
  withdrawnAt,
  withdrawnReason,
  source,
  ...piece
}: Prisma.EvidenceGetPayload<{ select: typeof PIECE }>) {
  return {
    ...piece,
    source: { ...source, publishedOn: source.publishedOn?.toISOString().slice(0, 10) ?? null },
    attachedAt: createdAt.toISOString(),
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), reason: withdrawnReason ?? '' },
  }
}
