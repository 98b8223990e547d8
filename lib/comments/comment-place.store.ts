import type { Actor } from '@/lib/access/actor'
import { sealedVerdicts } from '@/lib/access/sealed.store'
import type { CommentPlace } from '@/lib/audit/event'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { type Commented, commentedOn, type PlaceIds } from './comment-place'

/** Where a comment stands, and whom a new thread there concerns: the assignee of the claim, and whose evidence or verdict it is. */
export type FoundPlace = PlaceIds & {
  deskId: string
  /** What the log says of it, but for the comment itself. */
  said: Omit<CommentPlace, 'commentId'>
  concerns: (string | null)[]
}

/** A thing of the actor's desk that can be commented on. Throws `not-found`, also for a verdict that is sealed for the actor. */
export async function findPlace(tx: Tx, actor: Actor, on: Commented, id: string): Promise<FoundPlace> {
  const found = await PLACES[on](tx, actor.deskId, id)
  if (found === null) throw notFound(on === 'evidence' ? 'piece of evidence' : on)
  await refuseSealed(tx, actor, found, 'verdict')
  return found
}

/** The thing a thread or comment with these ids is on. */
export async function placeOf(tx: Tx, actor: Actor, ids: PlaceIds): Promise<FoundPlace> {
  const on = commentedOn(ids)
  const id = {
    article: ids.articleId,
    passage: ids.passageId,
    claim: ids.claimId,
    evidence: ids.evidenceId,
    verdict: ids.verdictId,
  }
  return findPlace(tx, actor, on, id[on] ?? ids.articleId)
}

/** Throws `not-found` for what stands on a verdict that is sealed for the actor: it does not exist for them. */
export async function refuseSealed(tx: Tx, actor: Actor, ids: PlaceIds, what: string): Promise<void> {
  if (!(await mayKnow(tx, actor, ids))) throw notFound(what)
}

/** Of these people those who may know of a comment there: not the ones for whom its verdict is sealed. */
export async function whoMayKnow(
  tx: Tx,
  actor: Actor,
  ids: PlaceIds,
  userIds: readonly (string | null)[],
): Promise<string[]> {
  const people = [...new Set(userIds.filter((id) => id !== null))]
  if (ids.verdictId === null) return people
  const knowing: string[] = []
  for (const userId of people) if (await mayKnow(tx, { ...actor, userId }, ids)) knowing.push(userId)
  return knowing
}

async function mayKnow(tx: Tx, actor: Actor, { claimId, verdictId }: PlaceIds): Promise<boolean> {
  if (verdictId === null || claimId === null) return true
  return !(await sealedVerdicts(tx, actor, [claimId])).has(verdictId)
}

type FindPlace = (tx: Tx, deskId: string, id: string) => Promise<FoundPlace | null>

const NOWHERE = { passageId: null, claimId: null, evidenceId: null, verdictId: null }

const PLACES: Record<Commented, FindPlace> = {
  async article(tx, deskId, id) {
    const article = await tx.article.findFirst({ where: { id, deskId }, select: { id: true } })
    return article && { ...NOWHERE, deskId, articleId: id, said: { on: 'article' }, concerns: [] }
  },
  async passage(tx, deskId, id) {
    const passage = await tx.passage.findFirst({
      where: { id, deskId },
      select: { number: true, version: { select: { articleId: true } } },
    })
    if (passage === null) return null
    const { articleId } = passage.version
    return {
      ...NOWHERE,
      deskId,
      articleId,
      passageId: id,
      said: { on: 'passage', passage: passage.number },
      concerns: [],
    }
  },
  async claim(tx, deskId, id) {
    const claim = await tx.claim.findFirst({
      where: { id, deskId },
      select: { number: true, articleId: true, assigneeId: true },
    })
    if (claim === null) return null
    const { articleId, assigneeId, number } = claim
    return { ...NOWHERE, deskId, articleId, claimId: id, said: { on: 'claim', number }, concerns: [assigneeId] }
  },
  async evidence(tx, deskId, id) {
    const piece = await tx.evidence.findFirst({
      where: { id, deskId },
      select: { number: true, authorId: true, claimId: true, claim: { select: CLAIM } },
    })
    if (piece === null) return null
    const { articleId, number, assigneeId } = piece.claim
    return {
      ...NOWHERE,
      deskId,
      articleId,
      claimId: piece.claimId,
      evidenceId: id,
      said: { on: 'evidence', number, evidence: piece.number },
      concerns: [piece.authorId, assigneeId],
    }
  },
  async verdict(tx, deskId, id) {
    const verdict = await tx.verdict.findFirst({
      where: { id, deskId },
      select: { reviewerId: true, claimId: true, claim: { select: CLAIM } },
    })
    if (verdict === null) return null
    const { articleId, number, assigneeId } = verdict.claim
    return {
      ...NOWHERE,
      deskId,
      articleId,
      claimId: verdict.claimId,
      verdictId: id,
      said: { on: 'verdict', number, verdictId: id },
      concerns: [verdict.reviewerId, assigneeId],
    }
  },
}
const CLAIM = { articleId: true, number: true, assigneeId: true } as const
