import { overlaps, toCodePoints } from '@/lib/shared/text-range'
import type { EditionClaim } from './edition'
import type { LiveArticle, LiveClaim, LiveDecision } from './live-article'

/** A claim as an edition keeps it. Who rated it how is told only once it is settled. */
export function frozenClaim(
  claim: LiveClaim,
  { text, passages }: Pick<LiveArticle, 'text' | 'passages'>,
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
    evidence: claim.evidence.map(({ sourceId, ...evidence }) => ({ ...evidence, source: numberOf.get(sourceId) ?? 0 })),
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
