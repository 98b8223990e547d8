import { z } from 'zod'
import { CLAIM_KINDS, PRIORITIES } from '@/lib/claims/claim'
import { FACETS } from '@/lib/claims/claim-facets.query'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { EVIDENCE_BLOCKERS, GRADES } from '@/lib/evidence/evidence-blocker'
import { RATING_SHAPES } from '@/lib/verdicts/rating'
import { cursor, id, instant, whole } from './answer-values'

export const ratingLabelTold = z.object({
  label: z.string(),
  shape: z.enum(RATING_SHAPES),
  colour: z.enum(RATING_SHAPES),
})

/** A claim as a list has it. */
export const claimRowTold = z
  .object({
    id,
    version: whole.describe('What a change of its facts builds on, by If-Match.'),
    number: whole.describe('C-7 of its article.'),
    statement: z.string(),
    quote: z.string(),
    language: z.string().describe('BCP 47, of the article.'),
    articleId: id,
    article: z.string().describe('The title of the article.'),
    kind: z.enum(CLAIM_KINDS),
    priority: z.enum(PRIORITIES),
    status: z.enum(CLAIM_STATUSES),
    accuses: z.boolean(),
    claimantId: id.nullable(),
    claimant: z.string().nullable(),
    claimantVia: z.string().nullable(),
    ratingId: id.nullable(),
    rating: ratingLabelTold.nullable().describe('Null until it is settled.'),
    evidence: whole.describe('Pieces of evidence that stand.'),
    sources: whole.describe('How many sources they are from.'),
    grade: z.enum(GRADES).nullable(),
    blockers: z.array(z.enum(EVIDENCE_BLOCKERS)),
    tags: z.array(z.object({ id, name: z.string() })),
    assigneeId: id.nullable(),
    assignee: z.string().nullable(),
    dueAt: instant.nullable(),
    recordedAt: instant,
    updatedAt: instant,
    settledAt: instant.nullable(),
  })
  .meta({ id: 'ClaimRow' })

export const claimsTold = z.object({ claims: z.array(claimRowTold), next: cursor })

/** A claim with what a list has no room for. */
export const claimTold = claimRowTold
  .extend({
    happenedOn: z.iso.date().nullable(),
    dueLocal: z.string().describe('As a change sends it: on the clocks of the desk, empty for none.'),
    dropReason: z.string().nullable(),
    quotes: z.array(
      z.object({
        id,
        versionId: id.describe('The version of the article it stands in.'),
        start: whole.describe('In UTF-16 units of the text; half-open.'),
        end: whole,
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      }),
    ),
  })
  .meta({ id: 'Claim' })

export const facetTold = z.object({
  field: z.enum(FACETS),
  values: z.array(
    z.object({
      value: z.string().describe('As the filter takes it.'),
      label: z.string(),
      count: whole,
      more: z.enum(['yes', 'no']).describe('Whether there are more than were counted.'),
    }),
  ),
})

const waitingTold = z.object({
  claims: z.array(
    z.object({
      id,
      number: whole,
      statement: z.string(),
      status: z.enum(CLAIM_STATUSES),
      dueAt: instant.nullable(),
      article: z.string(),
      language: z.string(),
    }),
  ),
  count: whole,
})

export const myDeskTold = z.object({
  verdictsToGive: waitingTold,
  cameBack: waitingTold,
  toAdjudicate: waitingTold,
  nobodyHas: waitingTold,
  late: whole,
  dueToday: whole,
})
