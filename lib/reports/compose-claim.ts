import { overlaps, type TextRange } from '@/lib/shared/text-range'
import type { EditionClaim } from './edition'
import type { ReportMaterial } from './edition-content.store'

type ClaimMaterial = ReportMaterial['claims'][number]
type VerdictMaterial = ClaimMaterial['openVerdicts'][number]['verdict']
type DecisionMaterial = Pick<VerdictMaterial, 'rating' | 'rationale' | 'fix'>

/** What a claim needs to know of the text and of the sources around it. */
export type ClaimSetting = {
  passages: readonly (TextRange & { number: number })[]
  /** How many code points stand before each UTF-16 position. */
  codePoints: Uint32Array
  /** Numbers of the report's sources by their id. */
  sources: ReadonlyMap<string, number>
}

/** One claim as an edition freezes it; who rated it is told only once it is settled. */
export function composeClaim(claim: ClaimMaterial, setting: ClaimSetting): EditionClaim {
  const settled = claim.status === 'settled'
  const decision = settled ? (claim.adjudication ?? settlingVerdict(claim)) : null
  return {
    id: claim.id,
    number: claim.number,
    statement: claim.statement,
    kind: claim.kind,
    claimant: claim.claimant?.name ?? null,
    claimantVia: claim.claimantVia,
    status: claim.status,
    quotes: claim.quotes.map((quote) => composeQuote(quote, setting)),
    rating: settled ? (claim.rating?.label ?? null) : null,
    rationale: decision?.rationale ?? null,
    fix: decision?.fix ?? null,
    settledAt: claim.settledAt?.toISOString() ?? null,
    verdicts: settled ? claim.openVerdicts.map(({ verdict }) => composeVerdict(verdict)) : [],
    adjudication: settled ? composeAdjudication(claim.adjudication) : null,
    dropReason: claim.dropReason,
    evidence: claim.evidence.map(({ source, ...evidence }) => ({
      ...evidence,
      source: setting.sources.get(source.id) ?? 0,
    })),
  }
}

/** How many standing pieces of evidence lie under whatever settled the claim; 0 for a claim that is not settled. */
export function restsOn(claim: ClaimMaterial): number {
  const settling = settlingVerdict(claim)
  const under =
    claim.adjudication === null && settling !== null ? [settling] : claim.openVerdicts.map(({ verdict }) => verdict)
  return new Set(under.flatMap(standingNumbers)).size
}

function settlingVerdict({ openVerdicts, settledVerdictId }: ClaimMaterial): VerdictMaterial | null {
  return openVerdicts.find(({ verdict }) => verdict.id === settledVerdictId)?.verdict ?? null
}

function composeQuote(
  quote: ClaimMaterial['quotes'][number],
  { passages, codePoints }: ClaimSetting,
): EditionClaim['quotes'][number] {
  return {
    ...quote,
    codePoints: { start: codePoints[quote.start] ?? 0, end: codePoints[quote.end] ?? 0 },
    passages: passages.filter((passage) => overlaps(passage, quote)).map(({ number }) => number),
  }
}

function composeVerdict(verdict: VerdictMaterial): EditionClaim['verdicts'][number] {
  const { reviewer, givenAt } = verdict
  return { ...composeDecision(verdict, reviewer.name, givenAt), restsOn: standingNumbers(verdict) }
}

function composeAdjudication(adjudication: ClaimMaterial['adjudication']): EditionClaim['adjudication'] {
  if (adjudication === null) return null
  return composeDecision(adjudication, adjudication.editor.name, adjudication.decidedAt)
}

function composeDecision({ rating, rationale, fix }: DecisionMaterial, by: string, at: Date) {
  return { by, at: at.toISOString(), rating: rating.label, rationale, fix }
}

function standingNumbers({ evidence }: VerdictMaterial): number[] {
  const standing = evidence.filter((each) => each.evidence.withdrawnAt === null)
  return standing.map((each) => each.evidence.number).sort((a, b) => a - b)
}
