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

/** What each of them means, in a sentence. */
export const EVIDENCE_BLOCKER_MEANINGS: Record<EvidenceBlockerKind, string> = {
  'quote-not-found': 'Quoted words are not found in the kept copy of their source, or none were looked up in one.',
  'circular-source': 'A source is the checked article itself, cites it, or has it from there.',
  'sources-older-than-event': 'Every source was published before what the claim is about happened.',
  'only-reference-work': 'Nothing but a reference work stands under the claim.',
  'single-source-accusation': 'The claim accuses somebody, and rests on one independent source.',
  'number-in-no-quote': 'A number of the claim stands in none of the words quoted from its sources.',
  'snapshot-damaged': 'The bytes of a kept copy are missing or no longer have their SHA-256.',
  'snapshot-changed':
    'The address of a source is gone or answers something else than it did, or a newer copy lacks the quote.',
  'confidential-source': 'A source is confidential: the report tells its kind and its stance, nothing else.',
}

/** Those of the words that name an evidence blocker, each once, in the order of the list. */
export function knownBlockers(words: readonly string[]): EvidenceBlockerKind[] {
  return EVIDENCE_BLOCKERS.filter((kind) => words.includes(kind))
}

/** One of them on a claim; `evidence` are the numbers of the pieces it is about (2 for E-2), none when it is about all. */
export type EvidenceBlocker = { kind: EvidenceBlockerKind; sentence: string; evidence: number[] }

/** How good the evidence of a claim is, and why in sentences; null when there is none. */
export const GRADES = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof GRADES)[number]
export type Graded = { grade: Grade | null; reasons: string[]; blockers: EvidenceBlocker[] }
