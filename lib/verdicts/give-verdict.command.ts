import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { type Change, type NewEvent, recordEventsOfHeldArticle } from '@/lib/audit/event.store'
import type { Telling } from '@/lib/audit/telling.store'
import { type LockedBareClaim, lockBareClaim } from '@/lib/claims/claim.store'
import { movingOf, refuseEnded, settlingOf } from '@/lib/claims/claim-progress.store'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Issues, Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { type BeforeVerdict, readBeforeVerdict } from './before-verdict.store'
import type { GiveVerdictInput } from './give-verdict.input'
import { boundSentence, isBoundBySeal, statusAfterNewVerdict } from './settle'
import { couldAdjudicate, type OpenVerdictOf, verdictGiven } from './verdict.store'

/** What was given, and where the claim stands since. */
export type GivenVerdict = { id: string; claimNumber: number; status: ClaimStatus; rating: string }

/** Gives the actor's verdict, instead of the one they had given; the claim is settled, disputed or waits by the desk's rule. Refuses a dropped claim, and the editor whose decision on it stands. */
export async function giveVerdict(actor: Actor, input: GiveVerdictInput): Promise<GivenVerdict> {
  return inTransaction(async (tx) => {
    const claim = await lockBareClaim(tx, actor, input.claimId)
    authorise(actor, 'verdict.give', claim)
    const { claimId, ratingId, rationale, fix } = input
    const evidenceIds = [...new Set(input.evidenceIds)]
    const before = await readBeforeVerdict(tx, actor, claimId, { ratingId, evidenceIds })
    const rating = before.rating ?? ''
    if (claim.status === 'dropped') refuseEnded(claim)
    if (before.decidedBy === actor.userId) refuseWhoDecided(claim)
    refuseIfAny(verdictIssues(before, evidenceIds))
    refuseBound(actor, claim, before)

    const { settled, needed } = before
    const givenAt = laterOf(now(), before.reopenedAt)
    const own = before.open.find(({ reviewerId }) => reviewerId === actor.userId)
    const verdict = { claimId, ratingId, rationale, fix, evidenceIds, givenAt }
    const { id, changes } = verdictGiven(actor, verdict, own?.verdictId ?? null)

    const given = { verdictId: id, reviewerId: actor.userId, ratingId, rating, round: 'this' } as const
    const open = [...before.open.filter((each) => each !== own), given]
    const status = statusAfterNewVerdict({ status: claim.status, settled }, { ratingId }, open, needed)
    const confirmed = settled?.ratingId === ratingId
    const settledAt = confirmed ? settled.settledAt : givenAt
    const moves = !confirmed || settled.by === 'verdict'
    const standing = moves ? [standingNow(claim, status, { id, ratingId, settledAt })] : []

    const told: NewEvent[] = [
      {
        kind: 'verdict.given',
        articleId: claim.articleId,
        claimId,
        data: { number: claim.number, rating, supersedes: own !== undefined, verdictId: id },
      },
      ...(confirmed ? [] : await whereItStands(tx, actor, claim, status, { rating, open })),
    ]
    await recordEventsOfHeldArticle(tx, actor, claim.articleId, told, [...changes, ...standing])
    return { id, claimNumber: claim.number, status, rating }
  })
}

/** A verdict is never given before the claim was reopened, since the clocks of two servers can differ. */
function laterOf(at: Date, reopenedAt: Date | null): Date {
  return reopenedAt !== null && reopenedAt > at ? reopenedAt : at
}

function refuseBound(actor: Actor, { number, status }: LockedBareClaim, { seals, open, needed }: BeforeVerdict): void {
  const own = open.find(({ reviewerId }) => reviewerId === actor.userId)?.round ?? null
  const others = open.filter(({ reviewerId }) => reviewerId !== actor.userId).map(({ round }) => round)
  if (isBoundBySeal({ seals, status, own, others, needed })) throw new Refusal('wrong-state', boundSentence(number))
}

function refuseWhoDecided({ number }: LockedBareClaim): never {
  const sentence = `Your decision on C-${number} stands. To give a verdict instead, have C-${number} reopened first.`
  throw new Refusal('wrong-state', sentence)
}

function verdictIssues({ rating, standing }: BeforeVerdict, wanted: readonly string[]): Issues {
  return {
    ...(rating === null ? { ratingId: ['Choose a rating of this desk’s scale.'] } : {}),
    ...(standing < wanted.length
      ? { evidenceIds: ['A verdict rests on evidence of this claim that is not withdrawn.'] }
      : {}),
  }
}

/** The change that says where the claim stands with this verdict. */
function standingNow(
  claim: LockedBareClaim,
  status: ClaimStatus,
  verdict: { id: string; ratingId: string; settledAt: Date },
): Change {
  const settling = { settledVerdictId: verdict.id, ratingId: verdict.ratingId, settledAt: verdict.settledAt }
  switch (status) {
    case 'settled':
      return settlingOf(claim.id, settling)
    case 'checking':
    case 'second_look':
    case 'disputed':
      return movingOf(claim.id, status)
    case 'open':
    case 'dropped':
      throw new Error(`a verdict cannot make a claim ${status}`)
  }
}

/** The entry that tells where the claim stands since; none when it stands as it did. */
async function whereItStands(
  tx: Tx,
  actor: Actor,
  claim: LockedBareClaim,
  status: ClaimStatus,
  { rating, open }: { rating: string; open: readonly OpenVerdictOf[] },
): Promise<NewEvent[]> {
  const { number } = claim
  const about = { articleId: claim.articleId, claimId: claim.id }
  if (status === 'settled') return [{ kind: 'claim.settled', ...about, data: { number, rating, by: 'verdict' } }]
  if (status === 'disputed') {
    const tell: Telling[] =
      claim.status === 'disputed' ? [] : [{ userIds: await concerned(tx, actor, claim, open), because: 'disputed' }]
    const ratings = [...new Set(open.map((each) => each.rating))]
    return [{ kind: 'claim.disputed', ...about, data: { number, ratings }, tell }]
  }
  if (status === claim.status) return []
  const because = 'another verdict is needed'
  return [{ kind: 'claim.status-changed', ...about, data: { number, from: claim.status, to: status, because } }]
}

/** Who has to do with a dispute: whose verdicts differ, and who could decide between them. */
async function concerned(
  tx: Tx,
  actor: Actor,
  claim: LockedBareClaim,
  open: readonly OpenVerdictOf[],
): Promise<string[]> {
  return [...(await couldAdjudicate(tx, actor, claim.id)), ...open.map(({ reviewerId }) => reviewerId)]
}
