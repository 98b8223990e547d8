import type { EvidenceBlockerKind } from './evidence-blocker'

/** What can be wrong with the evidence of a claim, each in a few words; for screens that do not tell what it means. */
export const EVIDENCE_BLOCKER_NAMES: Record<EvidenceBlockerKind, string> = {
  'quote-not-found': 'Quote not found',
  'circular-source': 'Circular source',
  'sources-older-than-event': 'Sources older than the event',
  'only-reference-work': 'Only a reference work',
  'single-source-accusation': 'Single source for an accusation',
  'number-in-no-quote': 'Number in no quote',
  'snapshot-damaged': 'Kept copy damaged',
  'snapshot-changed': 'Source changed since',
  'confidential-source': 'Confidential source',
}
