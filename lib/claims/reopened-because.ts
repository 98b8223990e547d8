import type { ReopenedBecause } from '@/lib/audit/event'

/** What a claim can be reopened for; `other` is said by the reason alone. */
export const REOPENED_BECAUSE = [
  'new_evidence',
  'source_changed',
  'article_changed',
  'other',
] as const satisfies readonly ReopenedBecause[]

/** As it is chosen when a claim is reopened. */
export const REOPENED_BECAUSE_WORDS: Record<ReopenedBecause, string> = {
  new_evidence: 'There is new evidence',
  source_changed: 'A source changed',
  article_changed: 'The article changed',
  other: 'Something else',
}
