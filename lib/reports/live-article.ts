import type { MarkKind } from '@/lib/articles/mark'
import type { ClaimKind } from '@/lib/claims/claim'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import type { Stance } from '@/lib/evidence/evidence'
import type { TellableSource, Terms } from '@/lib/evidence/confidential'
import type { EvidenceBlockerKind, Graded } from '@/lib/evidence/evidence-blocker'
import type { QuoteOutcome } from '@/lib/evidence/found-quote'
import type { SpokenHow } from '@/lib/evidence/source'
import type { RatingFacts } from '@/lib/verdicts/rating'

/** All that a report on an article will say, as it stands now. Days are YYYY-MM-DD; ranges UTF-16 units, half-open. */
export type LiveArticle = {
  desk: { name: string; timeZone: string; publicationUrl: string | null }
  /** Which evidence blockers stop sign-off on this desk; the others warn. */
  stopping: EvidenceBlockerKind[]
  id: string
  versionId: string
  version: number
  title: string
  byline: string | null
  publisher: string | null
  url: string | null
  publishedOn: string | null
  language: string
  direction: 'ltr' | 'rtl'
  text: string
  textSha256: string
  passages: LivePassage[]
  /** Those in use, and retired ones that were given on this article, in the order of the scale. */
  scale: RatingFacts[]
  claims: LiveClaim[]
  sources: LiveSource[]
}

export type LivePassage = {
  id: string
  number: number
  paragraph: number
  start: number
  end: number
  kind: 'sentence' | 'heading'
  mark: { kind: MarkKind; reason: string; by: string } | null
}

export type LiveClaim = {
  id: string
  number: number
  statement: string
  kind: ClaimKind
  status: ClaimStatus
  claimant: string | null
  claimantVia: string | null
  dropReason: string | null
  settledAt: Date | null
  settledVerdictId: string | null
  /** Its quotes on this version. */
  quotes: { exact: string; prefix: string; suffix: string; start: number; end: number }[]
  /** What has not been withdrawn. */
  evidence: LiveEvidence[]
  /** The open verdicts. */
  verdicts: LiveVerdict[]
  adjudication: LiveDecision | null
  graded: Graded
  /** Who was asked about it, in the order in which they were. */
  contacts: LiveContact[]
}

export type LiveEvidence = {
  number: number
  stance: Stance
  quote: string | null
  locator: string | null
  note: string | null
  sourceId: string
  /** What was found when the quote was looked up; null while there was no text to look it up in. */
  quoteOutcome: QuoteOutcome | null
  /** The kept copy it was looked up in, else the newest of its source. */
  snapshot: { sha256: string; capturedAt: Date; textOrigin: 'extracted' | 'typed' | null } | null
}

export type LiveContact = {
  person: string
  askedAt: Date
  how: SpokenHow
  deadline: Date | null
  reply: string | null
  repliedAt: Date | null
}

export type LiveDecision = { by: string; at: Date; rating: string; rationale: string; fix: string | null }

/** `restsOn` are the numbers of its evidence that has not been withdrawn. */
export type LiveVerdict = LiveDecision & { id: string; restsOn: number[] }

/** With whatever makes it confidential: nothing is frozen before that was heeded. */
export type LiveSource = Omit<TellableSource, 'derivesFrom'> & {
  id: string
  derivesFrom: (Terms & { id: string; title: string }) | null
}
