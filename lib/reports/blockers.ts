import type { PassageState } from '@/lib/articles/coverage'
import { type ClaimStatus, hasEnded } from '@/lib/claims/claim-status'

/** What can still stand between an article and its report. */
export const BLOCKER_KINDS = [
  'no-claims',
  'claim-not-ended',
  'verdict-without-evidence',
  'passage-unaccounted',
] as const
export type BlockerKind = (typeof BLOCKER_KINDS)[number]

/** One thing that still blocks sign-off, and the claim or passage where it can be mended. */
export type Blocker = {
  kind: BlockerKind
  sentence: string
  claim: { id: string; number: number } | null
  passage: number | null
}

/** `restsOn` counts the pieces of standing evidence under the verdict that settled it. */
export type ClaimToSign = { id: string; number: number; status: ClaimStatus; restsOn: number }
export type PassageToSign = { number: number; state: PassageState }

/** The reason an editor gives for publishing all the same, in characters. */
export const REASON_MIN = 10
export const REASON_MAX = 1_000

/** What still blocks sign-off, claims first; the same list greys the button, stands on the page and is frozen in the edition. */
export function signOffBlockers(claims: readonly ClaimToSign[], passages: readonly PassageToSign[]): Blocker[] {
  const none: Blocker = { kind: 'no-claims', sentence: 'The article has no claims.', claim: null, passage: null }
  return [
    ...(claims.length === 0 ? [none] : []),
    ...claims.filter(({ status }) => !hasEnded(status)).map(notEnded),
    ...claims.filter(({ status, restsOn }) => status === 'settled' && restsOn === 0).map(withoutEvidence),
    ...passages.filter(({ state }) => state === 'todo').map(unaccounted),
  ]
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
