import type { PrintedEdition } from '@/lib/reports/edition'
import { exportClaimReview } from './export-claimreview'
import { printOf } from './print'
import { DEFAULT_OPTIONS } from './print-options'

/** How many claims a note names before it only counts. */
const NAMED = 6

/**
 * What search engines would make less of in the ClaimReviews of an edition, each thing once with the claims it is true of; of a draft,
 * as if it were published now. `origin` is the address of this installation, null when it has none.
 */
export function claimReviewNotes({ content, sha256 }: PrintedEdition, origin: string | null): string[] {
  const published = { content: { ...content, state: 'published' as const }, sha256 }
  if (content.claims.every(({ rating }) => rating === null)) return []
  if (content.desk.publicationUrl === null && origin === null) return [NO_ADDRESS]
  const { warnings, errors } = exportClaimReview(printOf(published, DEFAULT_OPTIONS), { origin: origin ?? '' })
  const lines = [...errors, ...warnings].map((line) => LINE.exec(line)?.groups ?? { claim: '', sentence: line })
  const claimsOf = new Map<string, string[]>()
  for (const { claim = '', sentence = '' } of lines) {
    claimsOf.set(sentence, [...(claimsOf.get(sentence) ?? []), ...(claim === '' ? [] : [claim])])
  }
  return [...claimsOf].map(([sentence, claims]) => (claims.length === 0 ? sentence : `${sentence} ${named(claims)}`))
}

const NO_ADDRESS =
  'ClaimReview needs the address under which reports are published. An admin sets it under Settings, Publication address.'

const LINE = /^(?<claim>C-\d+), \w+: (?<sentence>.*)$/s

function named(claims: readonly string[]): string {
  const more = claims.length - NAMED
  return more > 0 ? `${claims.slice(0, NAMED).join(', ')} and ${more} more.` : `${claims.join(', ')}.`
}
