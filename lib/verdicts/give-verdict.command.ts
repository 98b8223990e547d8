import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { type LockedClaim, lockClaim } from '@/lib/claims/claim.store'
import { moveClaim, refuseEnded, settleClaim, verdictsNeededBy } from '@/lib/claims/claim-progress.store'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { standingEvidence } from '@/lib/evidence/evidence.store'
import { now } from '@/lib/shared/clock'
import { type Issues, Refusal, refuseIfAny } from '@/lib/shared/refusal'
import type { GiveVerdictInput } from './give-verdict.input'
import { boundSentence, isBoundBySeal, statusAfterNewVerdict } from './settle'
import {
  couldAdjudicate,
  givenNow,
  insertVerdict,
  type OpenVerdictOf,
  openVerdictsOf,
  settlementOf,
  standingAdjudicator,
  usableRating,
  sealsVerdicts,
} from './verdict.store'

/** What was given, and where the claim stands since. */
export type GivenVerdict = { id: string; claimNumber: number; status: ClaimStatus; rating: string }

/** Gives the actor's verdict, instead of the one they had given; the claim is settled, disputed or waits by the desk's rule. Refuses a dropped claim, and the editor whose decision on it stands. */
export async function giveVerdict(actor: Actor, input: GiveVerdictInput): Promise<GivenVerdict> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'verdict.give', claim)
    if (claim.status === 'dropped') refuseEnded(claim)
    if ((await standingAdjudicator(tx, claim.id)) === actor.userId) refuseWhoDecided(claim)
    const rating = await usableRating(tx, actor, input.ratingId)
    const evidenceIds = [...new Set(input.evidenceIds)]
    refuseIfAny(verdictIssues(rating, evidenceIds, await standingEvidence(tx, claim.id, evidenceIds)))

    const settled = await settlementOf(tx, claim.id)
    const needed = await verdictsNeededBy(tx, actor, claim.id)
    const before = await openVerdictsOf(tx, claim.id)
    const own = before.find((verdict) => verdict.reviewerId === actor.userId)
    await refuseBound(tx, actor, claim, before, needed)
    const { claimId, ratingId, rationale, fix } = input
    const given = { claimId, ratingId, rationale, fix, evidenceIds, givenAt: await givenNow(tx, claim.id, now()) }
    const { id } = await insertVerdict(tx, actor, given, own?.verdictId ?? null)

    const open = await openVerdictsOf(tx, claim.id)
    const status = statusAfterNewVerdict({ status: claim.status, settled }, { ratingId }, open, needed)
    const confirmed = settled?.ratingId === ratingId
    const settledAt = confirmed ? settled.settledAt : given.givenAt
    if (!confirmed || settled.by === 'verdict') await stand(tx, claim, status, { id, ratingId, settledAt })

    const label = rating?.label ?? ''
    const about = { articleId: claim.articleId, claimId }
    await recordEvent(tx, actor, {
      kind: 'verdict.given',
      ...about,
      data: { number: claim.number, rating: label, supersedes: own !== undefined, verdictId: id },
    })
    if (!confirmed) await recordWhereItStands(tx, actor, claim, status, { rating: label, open })
    return { id, claimNumber: claim.number, status, rating: label }
  })
}

async function refuseBound(
  tx: Tx,
  actor: Actor,
  { number, status }: LockedClaim,
  open: readonly OpenVerdictOf[],
  needed: number,
): Promise<void> {
  const own = open.find(({ reviewerId }) => reviewerId === actor.userId)?.round ?? null
  const others = open.filter(({ reviewerId }) => reviewerId !== actor.userId).map(({ round }) => round)
  const seals = await sealsVerdicts(tx, actor)
  if (isBoundBySeal({ seals, status, own, others, needed })) throw new Refusal('wrong-state', boundSentence(number))
}

function refuseWhoDecided({ number }: LockedClaim): never {
  const sentence = `Your decision on C-${number} stands. To give a verdict instead, have C-${number} reopened first.`
  throw new Refusal('wrong-state', sentence)
}

function verdictIssues(rating: { id: string } | null, wanted: readonly string[], standing: readonly string[]): Issues {
  return {
    ...(rating === null ? { ratingId: ['Choose a rating of this desk’s scale.'] } : {}),
    ...(standing.length < wanted.length
      ? { evidenceIds: ['A verdict rests on evidence of this claim that is not withdrawn.'] }
      : {}),
  }
}

async function stand(
  tx: Tx,
  claim: LockedClaim,
  status: ClaimStatus,
  verdict: { id: string; ratingId: string; settledAt: Date },
): Promise<void> {
  switch (status) {
    case 'settled':
      return settleClaim(tx, claim.id, {
        settledVerdictId: verdict.id,
        ratingId: verdict.ratingId,
        settledAt: verdict.settledAt,
      })
    case 'checking':
    case 'second_look':
    case 'disputed':
      return moveClaim(tx, claim.id, status)
    case 'open':
    case 'dropped':
      throw new Error(`a verdict cannot make a claim ${status}`)
  }
}

async function recordWhereItStands(
  tx: Tx,
  actor: Actor,
  claim: LockedClaim,
  status: ClaimStatus,
  { rating, open }: { rating: string; open: readonly OpenVerdictOf[] },
): Promise<void> {
  const { number } = claim
  const about = { articleId: claim.articleId, claimId: claim.id }
  if (status === 'settled') {
    await recordEvent(tx, actor, {
      kind: 'claim.settled',
      ...about,
      data: { number, rating, by: 'verdict' },
    })
  } else if (status === 'disputed') {
    await recordEvent(tx, actor, {
      kind: 'claim.disputed',
      ...about,
      data: { number, ratings: [...new Set(open.map((each) => each.rating))] },
      tell:
        claim.status === 'disputed' ? [] : [{ userIds: await concerned(tx, actor, claim, open), because: 'disputed' }],
    })
  } else if (status !== claim.status) {
    const because = 'another verdict is needed'
    await recordEvent(tx, actor, {
      kind: 'claim.status-changed',
      ...about,
      data: { number, from: claim.status, to: status, because },
    })
  }
}

/** Who has to do with a dispute: whose verdicts differ, and who could decide between them. */
async function concerned(tx: Tx, actor: Actor, claim: LockedClaim, open: readonly OpenVerdictOf[]): Promise<string[]> {
  return [...(await couldAdjudicate(tx, actor, claim.id)), ...open.map(({ reviewerId }) => reviewerId)]
}
