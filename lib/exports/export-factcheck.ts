import { soundReviews } from './export-claimreview'
import type { Print } from './print'
import { type ReviewRecord, recordOfClaimReview } from './review-record'

/** ClaimReviewMarkup of the Fact Check Tools API, v1alpha1. */
type Markup = {
  url?: string
  claimReviewed?: string
  claimDate?: string
  claimLocation?: string
  claimFirstAppearance?: string
  claimAppearances?: string[]
  claimAuthor?: NonNullable<ReviewRecord['claimAuthor']>
  rating: ReviewRecord['rating']
}

/** ClaimReviewMarkupPage of the same API; `name` and `versionId` are given by Google and never by us. */
export type MarkupPage = {
  pageUrl?: string
  publishDate?: string
  claimReviewAuthor?: NonNullable<ReviewRecord['author']>
  claimReviewMarkups: Markup[]
}

/** `errors` name claims that are not handed out, `warnings` what is told beside the others. */
export type FactCheckExport = { body: string; errors: string[]; warnings: string[] }

/**
 * The settled claims of a published edition as pages of the Fact Check Tools API (a ListClaimReviewMarkupPagesResponse): one page
 * for each claim, since each has a page of its own and its address may differ from that only by an anchor.
 */
export function exportFactCheck(print: Print, { origin }: { origin: string }): FactCheckExport {
  const { sound, errors, warnings } = soundReviews(print, { origin })
  const claimReviewMarkupPages = sound.map(({ node }) => pageOfRecord(recordOfClaimReview(node)))
  return { body: `${JSON.stringify({ claimReviewMarkupPages }, null, 2)}\n`, errors, warnings }
}

/** The page that carries one ClaimReview. Numbers that are not whole are left out: the API takes int32 alone. */
export function pageOfRecord({
  url,
  publishDate,
  author,
  rating,
  claimAppearances,
  ...claim
}: ReviewRecord): MarkupPage {
  const { ratingValue, bestRating, worstRating, ...words } = rating
  const whole = [ratingValue, bestRating, worstRating].every((value) => value === undefined || Number.isInteger(value))
  const markup: Markup = {
    ...(url === undefined ? {} : { url }),
    ...claim,
    ...(claimAppearances.length === 0 ? {} : { claimAppearances }),
    rating: whole ? rating : words,
  }
  return {
    ...(url === undefined ? {} : { pageUrl: url.replace(/#.*$/s, '') }),
    ...(publishDate === undefined ? {} : { publishDate }),
    ...(author === undefined ? {} : { claimReviewAuthor: author }),
    claimReviewMarkups: [markup],
  }
}

/** The ClaimReviews a page carries, as records. */
export function recordsOfPage({
  pageUrl,
  publishDate,
  claimReviewAuthor,
  claimReviewMarkups,
}: MarkupPage): ReviewRecord[] {
  return claimReviewMarkups.map(({ url = pageUrl, claimAppearances = [], ...claim }) => ({
    ...(url === undefined ? {} : { url }),
    ...(publishDate === undefined ? {} : { publishDate }),
    ...(claimReviewAuthor === undefined ? {} : { author: claimReviewAuthor }),
    ...claim,
    claimAppearances,
  }))
}
