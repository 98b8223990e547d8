/** What can make the evidence of a claim not good enough; the desk chooses which of them stop sign-off. */
export const EVIDENCE_BLOCKERS = [
  'quote-not-found',
  'circular-source',
  'sources-older-than-event',
  'only-reference-work',
  'single-source-accusation',
  'number-in-no-quote',
  'snapshot-damaged',
  'snapshot-changed',
  'confidential-source',
] as const
export type EvidenceBlockerKind = (typeof EVIDENCE_BLOCKERS)[number]

/** One of them on a claim; `evidence` are the numbers of the pieces it is about (2 for E-2), none when it is about all. */
export type EvidenceBlocker = { kind: EvidenceBlockerKind; sentence: string; evidence: number[] }

/** How good the evidence of a claim is, and why in sentences; null when there is none. */
export const GRADES = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof GRADES)[number]
export type Graded = { grade: Grade | null; reasons: string[]; blockers: EvidenceBlocker[] }
