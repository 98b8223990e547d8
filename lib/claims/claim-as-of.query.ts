import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { sealedVerdicts } from '@/lib/access/sealed.store'
import { describeEvent } from '@/lib/audit/describe-event'
import { eventsToldTo } from '@/lib/audit/told-to.store'
import { atOneMoment, type Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { claimAsOf, evidenceAsOf, type Told } from './claim-as-of'
import { AS_OF } from './claim-as-of-selection'
import { writtenFacts } from './written-facts'

/** A claim as it stood at a time, with the evidence and verdicts it had then. */
export type ClaimAtATime = Awaited<ReturnType<typeof claimAtATime>>

/** More entries than a claim ever has; whoever has more is shown as far back as these reach. */
const MOST = 5_000

/** A claim of the actor's desk as it stood at `at` (now, when null), told from the log. Throws `not-found`. */
export async function claimAtATime(actor: Actor, claimId: string, at: Date | null) {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(claimId)) throw notFound('claim')
  const { claim, told, sealed } = await atOneMoment((tx) => readAll(tx, actor, claimId))
  const newest = told.at(-1)
  const moment = at ?? newest?.at ?? claim.createdAt
  const facts = writtenFacts(
    {
      ...claim,
      claimant: claim.claimant?.name ?? null,
      accuses: claim.accuses ? 'yes' : 'no',
      happenedOn: claim.happenedOn?.toISOString().slice(0, 10) ?? null,
    },
    claim.tags.map(({ tag }) => tag.name).sort(),
    actor.timeZone,
  )
  const place = told.findLastIndex((entry) => entry.at <= moment)
  const last = told[place]
  return {
    id: claim.id,
    number: claim.number,
    article: claim.article,
    at: moment,
    /** As a form shows it, on the desk's clock. */
    atLocal: localTimeOf(moment, actor.timeZone),
    timeZone: actor.timeZone,
    /** Whether it had been recorded by then. */
    isThere: claim.createdAt <= moment,
    stood: claimAsOf({ facts, assignee: claim.assignee?.name ?? null }, told, moment),
    /** The last thing that had happened to it, and the moments of what happened before and after that. */
    last: last === undefined ? null : { at: last.at, who: last.actor ?? 'Plumbline', did: describeEvent(last) },
    previous: told.findLast((entry) => last !== undefined && entry.at < last.at)?.at ?? null,
    next: told.find((entry) => entry.at > moment)?.at ?? null,
    evidence: claim.evidence
      .filter(({ createdAt }) => createdAt <= moment)
      .map(({ stance, quote, locator, note, withdrawnAt, ...piece }) => ({
        ...piece,
        said: evidenceAsOf(
          { stance, quote: quote ?? '', locator: locator ?? '', note: note ?? '' },
          piece.number,
          told,
          moment,
        ),
        wasWithdrawn: withdrawnAt !== null && withdrawnAt <= moment,
      })),
    verdicts: claim.verdicts
      .filter(({ id, givenAt }) => givenAt <= moment && !sealed.has(id))
      .map(({ supersededBy, ...verdict }) => ({
        ...verdict,
        stood: supersededBy === null || supersededBy.givenAt > moment,
      })),
    adjudications: claim.adjudications.filter(({ decidedAt }) => decidedAt <= moment),
  }
}

async function readAll(tx: Tx, actor: Actor, claimId: string) {
  const claim = await tx.claim.findFirst({ where: { id: claimId, deskId: actor.deskId }, select: AS_OF })
  if (claim === null) throw notFound('claim')
  const events = await tx.event.findMany({
    where: { claimId, deskId: actor.deskId },
    orderBy: { id: 'desc' },
    take: MOST,
    select: { at: true, kind: true, data: true, claimId: true, actor: { select: { name: true } } },
  })
  const told = await eventsToldTo(tx, actor, events.reverse())
  return {
    claim,
    told: told.map(({ actor: person, ...event }) => ({ ...event, actor: person?.name ?? null }) as unknown as Told),
    sealed: await sealedVerdicts(tx, actor, [claimId]),
  }
}
