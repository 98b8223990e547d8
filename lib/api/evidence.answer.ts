import { z } from 'zod'
import { STANCES } from '@/lib/evidence/evidence'
import { QUOTE_OUTCOMES } from '@/lib/evidence/found-quote'
import { CAPTURE_STATES } from '@/lib/evidence/capture'
import { CONFIDENTIALITIES, SOURCE_KINDS, SPOKEN_HOWS, SPOKEN_TERMS } from '@/lib/evidence/source'
import { cursor, id, instant, person, whole } from './answer-values'

const day = z.iso.date().nullable()
const text = z.string().nullable()

/** A piece of evidence. */
export const evidenceTold = z
  .object({
    id,
    claimId: id,
    version: whole.describe('What a change of it builds on, by If-Match.'),
    number: whole.describe('E-2 of its claim.'),
    stance: z.enum(STANCES),
    quote: text.describe('The words of the source.'),
    locator: text,
    note: text.describe('Our words.'),
    quoteOutcome: z
      .enum(QUOTE_OUTCOMES)
      .nullable()
      .describe('What looking the quote up said; null while its source has no text.'),
    quoteWhy: text,
    author: person,
    source: z.object({
      ...{ id, title: z.string(), kind: z.enum(SOURCE_KINDS), publisher: text, url: text },
      ...{ publishedOn: day, confidentiality: z.enum(CONFIDENTIALITIES) },
    }),
    attachedAt: instant,
    withdrawn: z.object({ at: instant, reason: z.string() }).nullable(),
  })
  .meta({ id: 'Evidence' })

export const evidenceListTold = z.object({ evidence: z.array(evidenceTold) })

/** What attaching gives. */
export const attachedTold = z.object({
  id,
  number: whole,
  claimNumber: whole,
  source: z.object({ id, title: z.string(), was: z.enum(['chosen', 'new', 'known']) }),
  quoteOutcome: z.enum(QUOTE_OUTCOMES).nullable(),
})

/** A source as a list has it. */
export const sourceRowTold = z
  .object({
    ...{ id, title: z.string(), kind: z.enum(SOURCE_KINDS), publisher: text, publishedOn: day, url: text },
    evidence: whole.describe('Pieces of evidence that stand.'),
    claims: whole.describe('On how many claims.'),
    capture: z.object({ state: z.enum(CAPTURE_STATES), sentence: text }).nullable(),
    snapshot: z.object({ number: whole, problem: text }).nullable(),
  })
  .meta({ id: 'SourceRow' })

export const sourcesTold = z.object({ sources: z.array(sourceRowTold), next: cursor })

const named = z.object({ id, title: z.string() })

/** A source with where it has it from, what has it from there, and where it is used. */
export const sourceTold = z
  .object({
    ...{ id, version: whole, title: z.string(), kind: z.enum(SOURCE_KINDS), publisher: text, author: text, url: text },
    ...{ publishedOn: day, language: text, note: text, interest: text, confidentiality: z.enum(CONFIDENTIALITIES) },
    ...{ archiveUrl: text, spokenOn: day },
    spokenHow: z.enum(SPOKEN_HOWS).nullable(),
    spokenTerms: z.enum(SPOKEN_TERMS).nullable(),
    addedAt: instant,
    addedBy: z.string(),
    derivesFrom: named.nullable(),
    derived: z.array(named),
    uses: z.array(
      z.object({
        ...{ id, number: whole, stance: z.enum(STANCES), withdrawn: z.boolean() },
        claim: z.object({ id, number: whole, statement: z.string(), articleId: id }),
      }),
    ),
  })
  .meta({ id: 'Source' })

export const sourceAddedTold = z.object({ id, title: z.string(), was: z.enum(['new', 'known']) })
