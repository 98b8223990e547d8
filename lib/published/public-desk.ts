import type { LabelLanguage } from '@/lib/exports/label-language'

/** What everybody may know of a desk that publishes. */
export type PublicDesk = {
  id: string
  slug: string
  /** The name of the house, else the desk's own. */
  name: string
  /** Accent as #rrggbb; null for ours. */
  colour: string | null
  timeZone: string
  publicationUrl: string | null
}

/** That an edition is or was public, and how it is printed. */
export type PublicEdition = {
  publicationId: string
  number: number
  order: 'article' | 'rating'
  accurate: 'with' | 'without'
  language: LabelLanguage
  noindex: 'yes' | 'no'
  publishedAt: Date
  withdrawnAt: Date | null
}

/** A report whose address exists in public: the editions that stand, newest first, and those taken back, latest first. */
export type PublicReport = { desk: PublicDesk; number: string; standing: PublicEdition[]; takenBack: PublicEdition[] }

/** What a list tells of an edition without reading all of it; `claims` and `ratings` count all claims of the edition. */
export type Headline = PublicEdition & {
  editionId: string
  report: string
  title: string
  titleLanguage: string
  direction: 'ltr' | 'rtl'
  claims: number
  ratings: { label: string; count: number }[]
  /** Why there is another edition; null for the first. */
  again: string | null
  /** The number of the newest public edition of its report. */
  newest: number
  /** The publication of the edition before it that is public too; null for the first of these. */
  before: string | null
  firstPublishedAt: Date
}

/** Something the index can be narrowed down to, and how many reports it leaves. */
export type Facet = { value: string; count: number }

export type PublicIndex = {
  reports: Headline[]
  /** How many reports fit the filter. */
  count: number
  /** How many reports are public at all. */
  all: number
  /** After which publication the next page begins; null on the last. */
  next: string | null
  ratings: Facet[]
  months: Facet[]
  languages: Facet[]
}
