import { z } from 'zod'
import { count, day, instant, maybe, text } from './edition-values'
import { claim, source } from './edition-claim'
import {
  articleOfSet,
  blocker,
  change,
  comment,
  deskRules,
  house,
  passage,
  scaleRating,
  totals,
  warning,
} from './edition-parts'

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
