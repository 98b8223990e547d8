import { overlaps, toCodePoints } from '@/lib/shared/text-range'
import type { EvidenceBlockerKind, Graded } from '@/lib/evidence/evidence-blocker'
import type { EditionClaim } from './edition'
import type { LiveArticle, LiveClaim, LiveContact, LiveDecision, LiveEvidence } from './live-article'

/** A claim as an edition keeps it. Who rated it how is told only once it is settled. */
export function frozenClaim(
  claim: LiveClaim,
  { text, passages, stopping }: Pick<LiveArticle, 'text' | 'passages' | 'stopping'>,
  numberOf: ReadonlyMap<string, number>,
): EditionClaim {
  const settledBy = claim.adjudication ?? claim.verdicts.find(({ id }) => id === claim.settledVerdictId) ?? null
  const decision = claim.status === 'settled' ? settledBy : null
  const verdicts = decision === null ? [] : claim.verdicts
  return {
    id: claim.id,
    number: claim.number,
    statement: claim.statement,
    kind: claim.kind,
    claimant: claim.claimant,
    claimantVia: claim.claimantVia,
    status: claim.status,
    quotes: claim.quotes.map((quote) => ({
      ...quote,
      codePoints: toCodePoints(text, quote),
      passages: passages.filter((passage) => overlaps(passage, quote)).map(({ number }) => number),
    })),
    rating: decision?.rating ?? null,
    rationale: decision?.rationale ?? null,
    fix: decision?.fix ?? null,
    settledAt: claim.settledAt?.toISOString() ?? null,
    verdicts: verdicts.map((verdict) => ({ ...frozen(verdict), restsOn: verdict.restsOn })),
    adjudication: decision === null || claim.adjudication === null ? null : frozen(claim.adjudication),
    dropReason: claim.dropReason,
    evidence: claim.evidence.map((evidence) => frozenEvidence(evidence, numberOf)),
    graded: frozenGrade(claim.graded, stopping),
    contacts: claim.contacts.map(frozenContact),
  }
}

/** How many pieces of evidence lie under what settled the claim: the verdicts of that mind, or all that an editor decided between. */
export function evidenceUnderVerdict({ verdicts, adjudication, settledVerdictId }: LiveClaim): number {
  const rating = verdicts.find(({ id }) => id === settledVerdictId)?.rating
  const counted = adjudication === null ? verdicts.filter((verdict) => verdict.rating === rating) : verdicts
  return new Set(counted.flatMap(({ restsOn }) => restsOn)).size
}

function frozen({ by, at, rating, rationale, fix }: LiveDecision) {
  return { by, at: at.toISOString(), rating, rationale, fix }
}

function frozenEvidence(
  { sourceId, snapshot, ...evidence }: LiveEvidence,
  numberOf: ReadonlyMap<string, number>,
): EditionClaim['evidence'][number] {
  const kept = snapshot && { ...snapshot, capturedAt: snapshot.capturedAt.toISOString() }
  return { ...evidence, source: numberOf.get(sourceId) ?? 0, snapshot: kept }
}

function frozenGrade(
  { grade, reasons, blockers }: Graded,
  stopping: readonly EvidenceBlockerKind[],
): EditionClaim['graded'] {
  const problems = blockers.map(({ kind, sentence, evidence }) => ({ kind, sentence, evidence }))
  return {
    grade,
    reasons,
    stops: problems.filter(({ kind }) => stopping.includes(kind)),
    warns: problems.filter(({ kind }) => !stopping.includes(kind)),
  }
}

function frozenContact({ person, askedAt, how, deadline, reply, repliedAt }: LiveContact) {
  const at = { askedAt: askedAt.toISOString(), deadline: deadline?.toISOString() ?? null }
  return { person, how, reply, ...at, repliedAt: repliedAt?.toISOString() ?? null }
}
