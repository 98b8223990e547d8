/**
 * What can differ between two editions of a report, in the order in which a reader is told, and what `before` and `after` then hold.
 * Notes, comments and why passages were marked are never compared: what changed is told to readers.
 */
export const CHANGE_KINDS = [
  /** Titles of the article, or of a report on a set. */
  'title',
  /** Byline, publisher, day (YYYY-MM-DD) or address of the article, one change for each. */
  'facts',
  /** What is said before the claims of a set. */
  'introduction',
  /** Numbers of versions; of an article of a set, `piece` is its number there. */
  'article-text',
  /** The statement, `after`. */
  'claim-added',
  /** The statement, `before`; the claim has the number it had. */
  'claim-removed',
  'statement',
  /** Words of CLAIM_KINDS. */
  'claim-kind',
  /** Who says it, and through whom, parted by a comma. */
  'claimant',
  /** Exact words; of several quotes parted by “ … ”. */
  'quote',
  /** Words of CLAIM_STATUSES. */
  'status',
  /** Labels. */
  'rating',
  /** The rationale; of a dropped claim why it was dropped. */
  'rationale',
  'fix',
  /** Names of those whose verdicts and adjudication settled it, when other people did. */
  'decided',
  /** `piece` is the number of the evidence; its quote, else the title of its source. */
  'evidence-added',
  'evidence-removed',
  /** What differs of it, one change for each: a word of STANCES, the quote, the locator, the title of the source, a word of QUOTE_OUTCOMES. */
  'evidence-changed',
  /** Words of GRADES. */
  'grade',
  /** Who was asked, and their answer after a colon; `before` is null when nobody of that name had been. */
  'contact',
  /** `piece` is the number of the source, of no claim; what differs of it, one change for each. */
  'source-changed',
  /** Sentences. */
  'open-item-added',
  'open-item-closed',
  'warning-added',
  'warning-closed',
  /** A rating as "Accurate (5): It is so."; one change for each label. */
  'scale',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
