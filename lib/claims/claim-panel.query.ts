import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { sealedVerdicts } from '@/lib/access/sealed.store'
import { db, type Prisma } from '@/lib/db/client'
import { atOneMoment } from '@/lib/db/transaction'
import { knownBlockers } from '@/lib/evidence/evidence-blocker'
import { evidenceToGrade } from '@/lib/evidence/evidence-to-grade.store'
import { gradeEvidence } from '@/lib/evidence/grade'
import { provenanceGraph } from '@/lib/evidence/provenance-graph'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { isBoundBySeal, roundOf } from '@/lib/verdicts/settle'
import { verdictsNeededBy } from './claim-progress.store'
import { CLAIM_SHOWN, type EVIDENCE_SHOWN, type VERDICT_SHOWN } from './claim-selection'
import { hasEnded, mayFollow } from './claim-status'
import { workload } from './workload.query'

/** All that is worked on at a claim, in a fixed number of statements: facts, evidence, verdicts, what to choose from, and what the actor may do. */
export type ClaimPanel = Awaited<ReturnType<typeof claimPanel>>
export type ShownEvidence = ClaimPanel['evidence'][number]

/** What the side panel of the galley shows of a claim, and the claim page most of; of verdicts that are sealed for the actor only whose they are, and since when. Throws `not-found`. */
export async function claimPanel(actor: Actor, claimId: string) {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(claimId)) throw notFound('claim')
  const { row, sealed, verdictsNeeded } = await atOneMoment(async (tx) => ({
    row: await tx.claim.findFirst({ where: { id: claimId, deskId: actor.deskId }, select: CLAIM_SHOWN }),
    sealed: await sealedVerdicts(tx, actor, [claimId]),
    verdictsNeeded: await verdictsNeededBy(tx, actor, claimId),
  }))
  if (row === null) throw notFound('claim')
  const subject = { deskId: actor.deskId, authorId: row.createdById, assigneeId: row.assigneeId }
  const people = await workload(actor)
  const ratings = await ratingsOf(actor)
  const desk = await db().desk.findUniqueOrThrow({
    where: { id: actor.deskId },
    select: { stoppingBlockers: true, sealVerdicts: true },
  })
  const weighed = (await evidenceToGrade(db(), actor, [row.id])).get(row.id)
  if (weighed === undefined) throw notFound('claim')
  const verdictBy = row.verdicts.map((verdict) => verdict.reviewer.id)
  const verdicts = row.verdicts.filter(({ id }) => !sealed.has(id)).map((verdict) => asVerdict(verdict, row.reopenedAt))
  const standing = verdicts.filter((verdict) => verdict.standing === 'yes')
  const isBound = isBoundBySeal({
    seals: desk.sealVerdicts,
    status: row.status,
    own: standing.find(({ reviewer }) => reviewer.id === actor.userId)?.round ?? null,
    others: row.verdicts
      .filter(({ reviewer, openAs }) => openAs !== null && reviewer.id !== actor.userId)
      .map(({ givenAt }) => roundOf(givenAt, row.reopenedAt)),
    needed: verdictsNeeded,
  })
  const decidedIt = row.adjudications.some(({ id, editor }) => id === row.adjudicationId && editor.id === actor.userId)
  return {
    id: row.id,
    number: row.number,
    articleId: row.article.id,
    articleTitle: row.article.title,
    statement: row.statement,
    kind: row.kind,
    priority: row.priority,
    status: row.status,
    claimant: row.claimant?.name ?? null,
    claimantVia: row.claimantVia,
    accuses: yesNo(row.accuses),
    happenedOn: dayOf(row.happenedOn),
    assignee: row.assignee,
    dueAt: row.dueAt,
    /** As a form edits it: on the desk's clock, empty for none. */
    dueLocal: row.dueAt === null ? '' : localTimeOf(row.dueAt, actor.timeZone),
    tags: row.tags.map(({ tag }) => tag.name).sort(),
    rating: row.rating,
    settledAt: row.settledAt,
    settledBy: row.adjudicationId !== null ? ('adjudication' as const) : ('verdict' as const),
    dropReason: row.dropReason,
    version: row.version,
    recordedBy: row.createdBy.name,
    recordedAt: row.createdAt,
    quote: row.quotes[0]?.exact ?? '',
    language: row.quotes[0]?.version.language ?? 'en',
    evidence: row.evidence.map((piece) => asEvidence(actor, row.status, piece)),
    /** How good the evidence that stands is, what is wrong with it, and which of that stops sign-off on this desk. */
    graded: gradeEvidence(weighed.claim, weighed.evidence),
    stoppingBlockers: knownBlockers(desk.stoppingBlockers),
    /** Where it comes from, to be drawn. */
    provenance: provenanceGraph(weighed.claim, weighed.evidence),
    verdicts: standing,
    supersededVerdicts: verdicts.filter((verdict) => verdict.standing === 'no'),
    /** Verdicts that stand and that the actor may not see yet: whose, and since when. */
    sealedVerdicts: row.verdicts
      .filter(({ id, openAs }) => sealed.has(id) && openAs !== null)
      .map(({ reviewer, givenAt }) => ({ reviewer, givenAt })),
    /** The actor's own verdict that stands, or null. */
    ownVerdict: standing.find((verdict) => verdict.reviewer.id === actor.userId) ?? null,
    /** Whether the actor's own verdict stands until the claim is decided or reopened, as they have seen the others. */
    isBound,
    adjudications: row.adjudications.map((each) => ({
      ...each,
      standing: each.id === row.adjudicationId ? ('yes' as const) : ('no' as const),
    })),
    /** How many verdicts of one mind settle this claim now. */
    verdictsNeeded,
    /** How many that count among those stand, sealed ones too: all since it was last reopened. */
    verdictsGiven: row.verdicts.filter(({ openAs, givenAt }) => openAs && roundOf(givenAt, row.reopenedAt) === 'this')
      .length,
    reopenedAt: row.reopenedAt,
    people,
    ratings,
    actor: { id: actor.userId, name: actor.name },
    timeZone: actor.timeZone,
    now: now(),
    can: {
      edit: may(actor, 'claim.edit', subject),
      assign: may(actor, 'claim.assign', subject),
      drop: may(actor, 'claim.drop', subject) && mayFollow(row.status, 'dropped'),
      reopen: may(actor, 'claim.reopen', subject) && hasEnded(row.status),
      attach: may(actor, 'evidence.attach', subject) && !hasEnded(row.status),
      recordContact: may(actor, 'contact.record', subject),
      giveVerdict: may(actor, 'verdict.give', subject) && row.status !== 'dropped' && !decidedIt && !isBound,
      adjudicate: may(actor, 'claim.adjudicate', { ...subject, verdictBy }) && row.status === 'disputed',
    },
  }
}

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof EVIDENCE_SHOWN }>
type VerdictRow = Prisma.VerdictGetPayload<{ select: typeof VERDICT_SHOWN }>

function asEvidence(
  actor: Actor,
  status: Parameters<typeof hasEnded>[0],
  { withdrawnAt, withdrawnReason, quoteText, source, ...piece }: EvidenceRow,
) {
  const subject = { deskId: actor.deskId, authorId: piece.author.id }
  const stands = withdrawnAt === null && !hasEnded(status)
  return {
    ...piece,
    /** The snapshot whose text the quote was looked up in; null while it was not. */
    quoted: quoteText === null ? null : { ...quoteText.snapshot, textId: quoteText.id },
    source: asSource(source),
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawnReason ?? '' },
    can: {
      edit: stands && may(actor, 'evidence.edit', subject),
      withdraw: stands && may(actor, 'evidence.withdraw', subject),
    },
  }
}

function asSource({ captures, snapshots, publishedOn, spokenOn, ...source }: EvidenceRow['source']) {
  const [snapshot] = snapshots
  return {
    ...source,
    publishedOn: dayOf(publishedOn),
    spokenOn: dayOf(spokenOn),
    /** The newest capture, whether it runs, ended or failed. */
    capture: captures[0] ?? null,
    /** The newest snapshot, and why not all of it could be read. */
    snapshot:
      snapshot === undefined
        ? null
        : { id: snapshot.id, number: snapshot.number, problem: snapshot.texts[0]?.problem ?? null },
  }
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}

function asVerdict({ evidence, openAs, ...verdict }: VerdictRow, reopenedAt: Date | null) {
  const restsOn = evidence.map(({ evidence: { id, number, withdrawnAt } }) => ({
    id,
    number,
    withdrawn: yesNo(withdrawnAt !== null),
  }))
  return {
    ...verdict,
    restsOn: restsOn.sort((a, b) => a.number - b.number),
    standing: yesNo(openAs !== null),
    round: roundOf(verdict.givenAt, reopenedAt),
  }
}

function yesNo(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no'
}

/** The ratings a verdict may use, in the order of the scale; what each means, for whoever chooses. */
async function ratingsOf(actor: Actor) {
  return db().rating.findMany({
    where: { deskId: actor.deskId, retiredAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, label: true, shape: true, colour: true, meaning: true, claimReviewValue: true },
  })
}
