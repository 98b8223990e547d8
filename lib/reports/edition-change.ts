/** What can differ between two editions of a report, in the order in which a reader is told. */
export const CHANGE_KINDS = [
  'title',
  'article-text',
  'claim-added',
  'claim-removed',
  'statement',
  'claimant',
  'quote',
  'status',
  'rating',
  'rationale',
  'fix',
  'evidence-added',
  'evidence-removed',
  'evidence-changed',
  'grade',
  'source-changed',
  'open-item-added',
  'open-item-closed',
  'scale',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
