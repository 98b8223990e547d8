import { z } from 'zod'
import { MARK_KINDS } from '@/lib/articles/mark'
import { PASSAGE_STATES } from '@/lib/articles/coverage'
import { CLAIM_KINDS } from '@/lib/claims/claim'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { STANCES } from '@/lib/evidence/evidence'
import { EVIDENCE_BLOCKERS, GRADES } from '@/lib/evidence/evidence-blocker'
import { QUOTE_OUTCOMES } from '@/lib/evidence/found-quote'
import { SOURCE_KINDS, SPOKEN_HOWS, SPOKEN_TERMS } from '@/lib/evidence/source'
import { RATING_SHAPES } from '@/lib/verdicts/rating'
import { BLOCKER_KINDS } from './blockers'
import { CHANGE_KINDS } from './edition-change'

const text = z.string()
const maybe = z.string().nullable()
const count = z.int().min(0)
const day = z.iso.date().nullable()
const instant = z.iso.datetime()

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

const passage = z.object({
  number: count,
  paragraph: count,
  start: count,
  end: count,
  kind: z.enum(['sentence', 'heading']),
  state: z.enum(PASSAGE_STATES),
  mark: z.object({ kind: z.enum(MARK_KINDS), reason: text, by: text }).nullable(),
})

const scaleRating = z.object({
  label: text,
  meaning: text,
  shape: z.enum(RATING_SHAPES),
  colour: z.enum(RATING_SHAPES),
  /** ClaimReview ratingValue, 1 falsest. */
  claimReviewValue: z.int().nullable(),
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

const claim = z.object({
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

const source = z.object({
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

const blocker = z.object({
  kind: z.enum(BLOCKER_KINDS),
  sentence: text,
  claim: z.object({ id: text, number: count }).nullable(),
  passage: count.nullable(),
  /** Of kind `evidence`: what is wrong with it. */
  which: z.enum(EVIDENCE_BLOCKERS).optional(),
})

const warning = z.object({
  which: z.enum(EVIDENCE_BLOCKERS),
  sentence: text,
  claim: z.object({ id: text, number: count }),
})

/** What an edition says anew against the one before; `before` and `after` are words as they were printed, null when there were none. */
const change = z.object({
  kind: z.enum(CHANGE_KINDS),
  claim: z.object({ id: text, number: count }).nullable(),
  /** What of the claim it is about, when that is one of several: the number of a piece of evidence or of a source. */
  piece: count.nullable(),
  before: maybe,
  after: maybe,
})

/** What was said on the desk; never printed for readers. `passage`, `claim` and `evidence` are numbers; `text` is null when it is withheld. */
const comment = z.object({
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
const articleOfSet = z.object({
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
const deskRules = z.object({
  verdictsNeeded: count,
  verdictsNeededMore: count,
  sealVerdicts: z.enum(['yes', 'no']),
  stoppingBlockers: z.array(z.enum(EVIDENCE_BLOCKERS)),
})

/** Whose report it looks like: the name on it, the accent as #rrggbb, and a PNG in base64 with its size in pixels. */
const house = z.object({
  name: text,
  colour: maybe,
  logo: z.object({ png: text, width: count, height: count }).nullable(),
})

const totals = z.object({
  claims: count,
  byStatus: z.record(z.enum(CLAIM_STATUSES), count),
  byRating: z.array(z.object({ label: text, count })),
  evidence: count,
  sources: count,
  passages: z.object({ all: count, accounted: count }),
  openItems: count,
  warnings: count.optional(),
})

/**
 * Everything a report says, as it is frozen and exported; a draft has the same shape and says that it is one. What was added after
 * the first editions were frozen is optional and has no default: an old edition reads back as it was, with the same hash.
 */
export const editionContent = z.object({
  format: z.literal('plumbline-edition/1'),
  state: z.enum(['published', 'draft']),
  desk: z.object({ name: text, timeZone: text, publicationUrl: maybe }),
  report: z.object({
    /** As WD-2024-017; null in a draft of an article that has no report yet. */
    number: maybe,
    edition: count.nullable(),
    /** When it was published; of a draft, when it was made. */
    at: instant,
    by: text,
    /** Why it was published although something blocked it. */
    blockersReason: maybe,
    /** Why there is another edition; null for the first. */
    again: maybe,
  }),
  /** Of a report on a set of claims: its title and language; it has no text, version 0 and no passages. */
  article: z.object({
    id: text,
    version: count,
    title: text,
    byline: maybe,
    publisher: maybe,
    url: maybe,
    publishedOn: day,
    language: text,
    direction: z.enum(['ltr', 'rtl']),
    text,
    /** SHA-256 of the text in UTF-8, hexadecimal. */
    textSha256: text,
    passages: z.array(passage),
  }),
  scale: z.array(scaleRating),
  /** In the order of the text. */
  claims: z.array(claim),
  /** Numbered in the order in which the claims use them. */
  sources: z.array(source),
  totals,
  blockers: z.array(blocker),
  /** What does not stop sign-off, and should be known. */
  warnings: z.array(warning).optional(),
  /** Of a report on a set of claims: what is said before them, and the articles they stand in, numbered from 1. */
  set: z.object({ introduction: maybe, articles: z.array(articleOfSet) }).optional(),
  /** Who signed the article off before it was published; null where nobody had. */
  signedOff: z.object({ by: text, at: instant, reason: maybe }).nullable().optional(),
  /** What is new against the edition before; absent in the first. */
  changes: z.array(change).optional(),
  rules: deskRules.optional(),
  house: house.optional(),
  /** The address under which its public pages lie, without a slash at its end. */
  address: maybe.optional(),
  comments: z.array(comment).optional(),
  /** Of what is made for readers: the SHA-256 of the whole edition it was taken from. */
  takenFrom: text.optional(),
})

export type EditionContent = z.infer<typeof editionContent>
export type EditionClaim = EditionContent['claims'][number]
export type EditionSource = EditionContent['sources'][number]
export type EditionPassage = EditionContent['article']['passages'][number]
export type EditionTotals = EditionContent['totals']
export type EditionChange = z.infer<typeof change>
export type EditionComment = z.infer<typeof comment>

/** An edition as it is handed out: its content and the SHA-256 of that as canonical JSON, hexadecimal. */
export type PrintedEdition = { content: EditionContent; sha256: string }
