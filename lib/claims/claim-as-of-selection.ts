import { PERSON, RATING } from './claim-selection'

/** Which columns of a claim, and of all that hangs on it, it takes to tell how it stood at a time. */
export const AS_OF = {
  id: true,
  number: true,
  statement: true,
  kind: true,
  priority: true,
  claimant: { select: { name: true } },
  claimantVia: true,
  accuses: true,
  happenedOn: true,
  dueAt: true,
  createdAt: true,
  assignee: PERSON,
  article: { select: { id: true, title: true } },
  tags: { select: { tag: { select: { name: true } } } },
  evidence: {
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      stance: true,
      quote: true,
      locator: true,
      note: true,
      createdAt: true,
      withdrawnAt: true,
      source: { select: { id: true, title: true } },
    },
  },
  verdicts: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      rationale: true,
      fix: true,
      givenAt: true,
      reviewer: PERSON,
      rating: RATING,
      supersededBy: { select: { givenAt: true } },
    },
  },
  adjudications: {
    orderBy: { id: 'asc' },
    select: { id: true, rationale: true, fix: true, decidedAt: true, editor: PERSON, rating: RATING },
  },
} as const
