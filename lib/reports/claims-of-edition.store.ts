import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { LiveClaim } from './live-article'

/** The claims of an article with their quotes on one version, the evidence that stands, and the open verdicts. */
export async function liveClaims(tx: Tx, actor: Actor, articleId: string, versionId: string): Promise<LiveClaim[]> {
  const claims = await tx.claim.findMany({
    where: { articleId, deskId: actor.deskId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      statement: true,
      kind: true,
      status: true,
      claimant: { select: { name: true } },
      claimantVia: true,
      dropReason: true,
      settledAt: true,
      settledVerdictId: true,
      quotes: {
        where: { versionId },
        select: { exact: true, prefix: true, suffix: true, start: true, end: true },
      },
      evidence: {
        where: { withdrawnAt: null },
        orderBy: { number: 'asc' },
        select: { number: true, stance: true, quote: true, locator: true, note: true, sourceId: true },
      },
      openVerdicts: { orderBy: { verdictId: 'asc' }, select: { verdict: { select: VERDICT } } },
      adjudication: {
        select: {
          decidedAt: true,
          rationale: true,
          fix: true,
          editor: { select: { name: true } },
          rating: { select: { label: true } },
        },
      },
    },
  })
  return claims.map(({ claimant, openVerdicts, adjudication, ...claim }) => ({
    ...claim,
    claimant: claimant?.name ?? null,
    verdicts: openVerdicts.map(({ verdict }) => ({
      id: verdict.id,
      by: verdict.reviewer.name,
      at: verdict.givenAt,
      rating: verdict.rating.label,
      rationale: verdict.rationale,
      fix: verdict.fix,
      restsOn: verdict.evidence.map(({ evidence }) => evidence.number).sort((a, b) => a - b),
    })),
    adjudication: adjudication && {
      by: adjudication.editor.name,
      at: adjudication.decidedAt,
      rating: adjudication.rating.label,
      rationale: adjudication.rationale,
      fix: adjudication.fix,
    },
  }))
}

const VERDICT = {
  id: true,
  givenAt: true,
  rationale: true,
  fix: true,
  reviewer: { select: { name: true } },
  rating: { select: { label: true } },
  evidence: { where: { evidence: { withdrawnAt: null } }, select: { evidence: { select: { number: true } } } },
} as const
