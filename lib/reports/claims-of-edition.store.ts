import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { Graded } from '@/lib/evidence/evidence-blocker'
import { gradesOf } from '@/lib/evidence/grade.store'
import type { LiveClaim, LiveEvidence } from './live-article'

/** Those of an article, or those chosen for a report. */
export type ClaimsOf = { articleId: string } | { reports: { some: { reportId: string } } }

/** Claims with their quotes on these versions, the evidence that stands with its grade, the open verdicts, and who was asked; of each article by their numbers. */
export async function liveClaims(
  tx: Tx,
  actor: Actor,
  of: ClaimsOf,
  versionIds: readonly string[],
): Promise<(LiveClaim & { articleId: string })[]> {
  const claims = await tx.claim.findMany({
    where: { ...of, deskId: actor.deskId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      articleId: true,
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
        where: { versionId: { in: [...versionIds] } },
        select: { exact: true, prefix: true, suffix: true, start: true, end: true },
      },
      evidence: {
        where: { withdrawnAt: null },
        orderBy: { number: 'asc' },
        select: EVIDENCE,
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
      contacts: {
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        select: { person: true, askedAt: true, how: true, deadline: true, reply: true, repliedAt: true },
      },
    },
  })
  const grades = await gradesOf(
    tx,
    actor,
    claims.map(({ id }) => id),
  )
  return claims.map(({ claimant, openVerdicts, adjudication, evidence, ...claim }) => ({
    ...claim,
    evidence: evidence.map(liveEvidence),
    graded: grades.get(claim.id) ?? UNGRADED,
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

function liveEvidence({ quoteText, source, ...evidence }: EvidenceRow): LiveEvidence {
  const kept = quoteText?.snapshot ?? source.snapshots[0]
  if (kept === undefined) return { ...evidence, snapshot: null }
  const { fileSha256: sha256, capturedAt } = kept
  return { ...evidence, snapshot: { sha256, capturedAt, textOrigin: quoteText?.origin ?? null } }
}

const UNGRADED: Graded = { grade: null, reasons: [], blockers: [] }

const KEPT = { fileSha256: true, capturedAt: true } as const

const EVIDENCE = {
  number: true,
  stance: true,
  quote: true,
  locator: true,
  note: true,
  sourceId: true,
  quoteOutcome: true,
  quoteText: { select: { origin: true, snapshot: { select: KEPT } } },
  source: { select: { snapshots: { orderBy: { number: 'desc' }, take: 1, select: KEPT } } },
} as const

type Kept = { fileSha256: string; capturedAt: Date }
type EvidenceRow = Omit<LiveEvidence, 'snapshot'> & {
  quoteText: { origin: 'extracted' | 'typed'; snapshot: Kept } | null
  source: { snapshots: Kept[] }
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
