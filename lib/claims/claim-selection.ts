/** A rating as it is shown. */
export const RATING = { select: { id: true, label: true, shape: true, colour: true } } as const
/** A person as they are named. */
export const PERSON = { select: { id: true, name: true } } as const

/** Which columns of a piece of evidence, and of its source, a claim shows. */
export const EVIDENCE_SHOWN = {
  id: true,
  number: true,
  stance: true,
  quote: true,
  locator: true,
  note: true,
  quoteOutcome: true,
  quoteWhy: true,
  quoteStart: true,
  quoteEnd: true,
  /** The text it was looked up in, and the snapshot that is the text of. */
  quoteText: { select: { id: true, snapshot: { select: { sourceId: true, number: true } } } },
  version: true,
  createdAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  author: PERSON,
  source: {
    select: {
      id: true,
      title: true,
      kind: true,
      publisher: true,
      author: true,
      url: true,
      publishedOn: true,
      language: true,
      interest: true,
      confidentiality: true,
      archiveUrl: true,
      spokenOn: true,
      spokenHow: true,
      spokenTerms: true,
      derivesFrom: { select: { id: true, title: true } },
      captures: {
        orderBy: { id: 'desc' },
        take: 1,
        select: { id: true, state: true, sentence: true, received: true, expected: true },
      },
      snapshots: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, number: true, texts: { orderBy: { id: 'desc' }, take: 1, select: { problem: true } } },
      },
    },
  },
} as const

/** Which columns of a verdict a claim shows. */
export const VERDICT_SHOWN = {
  id: true,
  rationale: true,
  fix: true,
  givenAt: true,
  reviewer: PERSON,
  rating: RATING,
  evidence: { select: { evidence: { select: { id: true, number: true, withdrawnAt: true } } } },
  openAs: { select: { verdictId: true } },
} as const

/** Which columns of a claim, and of all that hangs on it, its panel and page show. */
export const CLAIM_SHOWN = {
  id: true,
  number: true,
  statement: true,
  kind: true,
  priority: true,
  status: true,
  claimantVia: true,
  accuses: true,
  happenedOn: true,
  assigneeId: true,
  dueAt: true,
  settledAt: true,
  adjudicationId: true,
  dropReason: true,
  reopenedAt: true,
  version: true,
  createdById: true,
  createdAt: true,
  article: { select: { id: true, title: true } },
  claimant: { select: { name: true } },
  assignee: PERSON,
  createdBy: { select: { name: true } },
  rating: RATING,
  tags: { select: { tag: { select: { name: true } } } },
  quotes: {
    orderBy: { id: 'asc' },
    take: 1,
    select: { exact: true, version: { select: { language: true } } },
  },
  evidence: { orderBy: { number: 'asc' }, select: EVIDENCE_SHOWN },
  verdicts: { orderBy: { id: 'asc' }, select: VERDICT_SHOWN },
  adjudications: {
    orderBy: { id: 'asc' },
    select: { id: true, rationale: true, fix: true, decidedAt: true, editor: PERSON, rating: RATING },
  },
} as const
