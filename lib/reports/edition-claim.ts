import { z } from 'zod'
import { CLAIM_KINDS } from '@/lib/claims/claim'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { STANCES } from '@/lib/evidence/evidence'
import { EVIDENCE_BLOCKERS, GRADES } from '@/lib/evidence/evidence-blocker'
import { QUOTE_OUTCOMES } from '@/lib/evidence/found-quote'
import { SOURCE_KINDS, SPOKEN_HOWS, SPOKEN_TERMS } from '@/lib/evidence/source'
import { count, day, instant, maybe, text } from './edition-values'

/** Words of the article. Ranges are half-open: `start`, `end` in UTF-16 units, `codePoints` in Unicode code points (W3C selectors). */
const quote = z.object({
  exact: text,
  prefix: text,
  suffix: text,
  start: count,
  end: count,
  codePoints: z.object({ start: count, end: count }),
  passages: z.array(count),
})

/** Evidence that stands; `source` is the number of a source of this report. */
const evidence = z.object({
  number: count,
  stance: z.enum(STANCES),
  quote: maybe,
  locator: maybe,
  note: maybe,
  source: count,
  /** What was found when the quote was looked up; null when it could not be, or its source is confidential. */
  quoteOutcome: z.enum(QUOTE_OUTCOMES).nullable().optional(),
  /**
   * The kept copy of the source: SHA-256 of its bytes, hexadecimal, when it was made, and whether the text the quote was looked up in
   * was read from it or typed by hand; null when it was looked up in none.
   */
  snapshot: z
    .object({ sha256: text, capturedAt: instant, textOrigin: z.enum(['extracted', 'typed']).nullable().optional() })
    .nullable()
    .optional(),
})

/** What is wrong with the evidence of a claim; `evidence` are the numbers of the pieces it is about, none when it is about all. */
const problem = z.object({ kind: z.enum(EVIDENCE_BLOCKERS), sentence: text, evidence: z.array(count) })

/** How good the evidence of a claim is and why; `stops` stop sign-off on this desk, `warns` do not. */
const graded = z.object({
  grade: z.enum(GRADES).nullable(),
  reasons: z.array(text),
  stops: z.array(problem),
  warns: z.array(problem),
})

/** That the person a claim is about was asked, until when, and what they said. */
const contact = z.object({
  person: text,
  askedAt: instant,
  how: z.enum(SPOKEN_HOWS),
  deadline: instant.nullable(),
  reply: maybe,
  repliedAt: instant.nullable(),
})

const decision = z.object({
  by: text,
  at: instant,
  rating: text,
  rationale: text,
  fix: maybe,
})

export const claim = z.object({
  id: text,
  number: count,
  statement: text,
  kind: z.enum(CLAIM_KINDS),
  claimant: maybe,
  claimantVia: maybe,
  status: z.enum(CLAIM_STATUSES),
  quotes: z.array(quote),
  /** Label, rationale and fix it was settled with; null unless settled. */
  rating: maybe,
  rationale: maybe,
  fix: maybe,
  settledAt: instant.nullable(),
  /** Who settled it: the verdicts that stand, each with the numbers of the evidence it rests on, and the adjudication if they differed. */
  verdicts: z.array(decision.extend({ restsOn: z.array(count) })),
  adjudication: decision.nullable(),
  dropReason: maybe,
  /** In a report on a set of claims: which of its articles it stands in, and which number it has there; `number` is that in this report. */
  from: z.object({ article: count, number: count }).optional(),
  evidence: z.array(evidence),
  graded: graded.optional(),
  contacts: z.array(contact).optional(),
})

export const source = z.object({
  number: count,
  id: text,
  title: text,
  kind: z.enum(SOURCE_KINDS),
  publisher: maybe,
  author: maybe,
  url: maybe,
  publishedOn: day,
  language: maybe,
  /** Where it has it from; `number` when that is a source of this report too. */
  derivesFrom: z.object({ number: count.nullable(), title: text }).nullable(),
  /** What it has to gain or lose in the matter. */
  interest: maybe.optional(),
  /** A copy in an archive of others. */
  archiveUrl: maybe.optional(),
  /** Of a person spoken to: the day, how, on which terms. */
  spokenOn: day.optional(),
  spokenHow: z.enum(SPOKEN_HOWS).nullable().optional(),
  spokenTerms: z.enum(SPOKEN_TERMS).nullable().optional(),
  /** Whether more is known of it than may be told. */
  confidential: z.enum(['yes', 'no']).optional(),
})
