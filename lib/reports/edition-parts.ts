import { z } from 'zod'
import { MARK_KINDS } from '@/lib/articles/mark'
import { PASSAGE_STATES } from '@/lib/articles/coverage'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { EVIDENCE_BLOCKERS } from '@/lib/evidence/evidence-blocker'
import { RATING_SHAPES } from '@/lib/verdicts/rating'
import { BLOCKER_KINDS } from './blockers'
import { CHANGE_KINDS } from './edition-change'
import { count, day, instant, maybe, text } from './edition-values'

export const passage = z.object({
  number: count,
  paragraph: count,
  start: count,
  end: count,
  kind: z.enum(['sentence', 'heading']),
  state: z.enum(PASSAGE_STATES),
  mark: z.object({ kind: z.enum(MARK_KINDS), reason: text, by: text }).nullable(),
})

export const scaleRating = z.object({
  label: text,
  meaning: text,
  shape: z.enum(RATING_SHAPES),
  colour: z.enum(RATING_SHAPES),
  /** ClaimReview ratingValue, 1 falsest. */
  claimReviewValue: z.int().nullable(),
})

export const blocker = z.object({
  kind: z.enum(BLOCKER_KINDS),
  sentence: text,
  claim: z.object({ id: text, number: count }).nullable(),
  passage: count.nullable(),
  /** Of kind `evidence`: what is wrong with it. */
  which: z.enum(EVIDENCE_BLOCKERS).optional(),
})

export const warning = z.object({
  which: z.enum(EVIDENCE_BLOCKERS),
  sentence: text,
  claim: z.object({ id: text, number: count }),
})

/** What an edition says anew against the one before; `before` and `after` are words as they were printed, null when there were none. */
export const change = z.object({
  kind: z.enum(CHANGE_KINDS),
  claim: z.object({ id: text, number: count }).nullable(),
  /** What of the claim it is about, when that is one of several: the number of a piece of evidence or of a source. */
  piece: count.nullable(),
  before: maybe,
  after: maybe,
})

/** What was said on the desk; never printed for readers. `passage`, `claim` and `evidence` are numbers; `text` is null when it is withheld. */
export const comment = z.object({
  on: z.enum(['article', 'passage', 'claim', 'evidence', 'verdict']),
  passage: count.nullable(),
  claim: count.nullable(),
  evidence: count.nullable(),
  by: text,
  at: instant,
  editedAt: instant.nullable(),
  text: maybe,
  resolved: z.enum(['yes', 'no']),
  replies: z.array(z.object({ by: text, at: instant, editedAt: instant.nullable(), text: maybe })),
})

/** An article claims of a set stand in; its text is not printed. */
export const articleOfSet = z.object({
  number: count,
  id: text,
  version: count,
  title: text,
  byline: maybe,
  publisher: maybe,
  url: maybe,
  publishedOn: day,
  language: text,
  direction: z.enum(['ltr', 'rtl']),
  textSha256: text,
})

/** How the desk worked when this was frozen. */
export const deskRules = z.object({
  verdictsNeeded: count,
  verdictsNeededMore: count,
  sealVerdicts: z.enum(['yes', 'no']),
  stoppingBlockers: z.array(z.enum(EVIDENCE_BLOCKERS)),
})

/** Whose report it looks like: the name on it, the accent as #rrggbb, and a PNG in base64 with its size in pixels. */
export const house = z.object({
  name: text,
  colour: maybe,
  logo: z.object({ png: text, width: count, height: count }).nullable(),
})

export const totals = z.object({
  claims: count,
  byStatus: z.record(z.enum(CLAIM_STATUSES), count),
  byRating: z.array(z.object({ label: text, count })),
  evidence: count,
  sources: count,
  passages: z.object({ all: count, accounted: count }),
  openItems: count,
  warnings: count.optional(),
})
