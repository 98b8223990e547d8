import type { PassageState } from '@/lib/articles/coverage'
import { type ClaimStatus, hasEnded } from '@/lib/claims/claim-status'
import type { EvidenceBlocker, EvidenceBlockerKind } from '@/lib/evidence/evidence-blocker'

/** What can still stand between an article and its report. */
export const BLOCKER_KINDS = [
  'no-claims',
  'claim-not-ended',
  'verdict-without-evidence',
  'evidence',
  'passage-unaccounted',
] as const
export type BlockerKind = (typeof BLOCKER_KINDS)[number]

/** One thing that still blocks sign-off, and the claim or passage where it can be mended. */
export type Blocker = {
  kind: BlockerKind
  sentence: string
  claim: { id: string; number: number } | null
  passage: number | null
  /** Of kind `evidence`: what is wrong with it. */
  which?: EvidenceBlockerKind
}

/** What is wrong with the evidence of a claim, and does not stop sign-off on this desk. */
export type SignOffWarning = { which: EvidenceBlockerKind; sentence: string; claim: { id: string; number: number } }

/** `restsOn` counts the pieces of standing evidence under the verdict that settled it; `problems` are those of its evidence. */
export type ClaimToSign = {
  id: string
  number: number
  status: ClaimStatus
  restsOn: number
  problems: readonly EvidenceBlocker[]
}
export type PassageToSign = { number: number; state: PassageState }

/** The reason an editor gives for publishing all the same, in characters. */
export const REASON_MIN = 10
export const REASON_MAX = 1_000

/** What still blocks sign-off, claims first; the same list greys the button, stands on the page and is frozen in the edition. */
export function signOffBlockers(
  claims: readonly ClaimToSign[],
  passages: readonly PassageToSign[],
  stopping: readonly EvidenceBlockerKind[],
): Blocker[] {
  const none: Blocker = { kind: 'no-claims', sentence: 'The article has no claims.', claim: null, passage: null }
  return [
    ...(claims.length === 0 ? [none] : []),
    ...claims.filter(({ status }) => !hasEnded(status)).map(notEnded),
    ...claims.filter(({ status, restsOn }) => status === 'settled' && restsOn === 0).map(withoutEvidence),
    ...evidenceProblems(claims)
      .filter(({ which }) => stopping.includes(which))
      .map((problem) => ({ kind: 'evidence' as const, passage: null, ...problem })),
    ...passages.filter(({ state }) => state === 'todo').map(unaccounted),
  ]
}

/** What is wrong with the evidence of settled claims and only warns, because the desk has not chosen that it stops sign-off. */
export function signOffWarnings(
  claims: readonly ClaimToSign[],
  stopping: readonly EvidenceBlockerKind[],
): SignOffWarning[] {
  return evidenceProblems(claims).filter(({ which }) => !stopping.includes(which))
}

/** Only of settled claims: the others block anyway, or are dropped. */
function evidenceProblems(claims: readonly ClaimToSign[]): SignOffWarning[] {
  return claims
    .filter(({ status }) => status === 'settled')
    .flatMap(({ id, number, problems }) =>
      problems.map(({ kind, sentence }) => ({
        which: kind,
        sentence: `C-${number}: ${sentence}`,
        claim: { id, number },
      })),
    )
}

const NOT_ENDED: Record<ClaimStatus, string> = {
  open: 'is open: nobody has begun to check it',
  checking: 'is still being checked',
  second_look: 'waits for another verdict',
  disputed: 'is disputed: an editor has to adjudicate',
  settled: 'is settled',
  dropped: 'is dropped',
}

function notEnded({ id, number, status }: ClaimToSign): Blocker {
  const sentence = `C-${number} ${NOT_ENDED[status]}.`
  return { kind: 'claim-not-ended', sentence, claim: { id, number }, passage: null }
}

function withoutEvidence({ id, number }: ClaimToSign): Blocker {
  const sentence = `The verdict on C-${number} rests on no evidence.`
  return { kind: 'verdict-without-evidence', sentence, claim: { id, number }, passage: null }
}

function unaccounted({ number }: PassageToSign): Blocker {
  const sentence = `Passage ${number} has neither a claim nor a mark.`
  return { kind: 'passage-unaccounted', sentence, claim: null, passage: number }
}
