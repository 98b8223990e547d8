import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { publicAddressOf } from '@/lib/reports/public-address'
import { claimReviewFindings, type Finding, isNumericRating } from './claimreview-rules'
import type { LabelLanguage } from './label-language'
import { wordsOf } from './words'

/** A thing of schema.org; a property that is `undefined` is left out, as nothing empty is ever written. */
export type LinkedNode = { [name: string]: LinkedValue }
type LinkedValue = string | number | null | undefined | LinkedNode | readonly LinkedValue[]

/** A ClaimReview with what is wrong with it; one with an error is not handed out. */
export type ReviewedClaim = { node: LinkedNode; findings: Finding[] }

/** Where it is read: under `origin` when the edition names no address, and in which language our own words in it are. */
type Where = { origin?: string; language?: LabelLanguage }

/** The base under which the claims of an edition have their pages, without a slash at its end; empty when nothing names one. */
export function addressBase({ address, desk }: EditionContent, origin = ''): string {
  return (address ?? desk.publicationUrl ?? origin).replace(/\/+$/, '')
}

/** The ClaimReview of one settled claim, for the page of that claim alone or for the graph of its report (rule E9: never of a draft). */
export function claimReviewNode(content: EditionContent, claim: EditionClaim, where: Where = {}): ReviewedClaim {
  const base = addressBase(content, where.origin)
  const number = content.report.number ?? 'draft'
  const url = publicAddressOf(base, { number, claim: claim.number })
  const node: LinkedNode = {
    '@type': 'ClaimReview',
    '@id': url,
    url,
    identifier: `C-${claim.number}`,
    claimReviewed: claim.statement,
    datePublished: content.report.at,
    isPartOf: { '@id': publicAddressOf(base, { number }) },
    author: { '@type': 'Organization', name: content.house?.name ?? content.desk.name, url: base },
    reviewRating: rating(claim, content),
    reviewBody: evidenceLines(claim, content, where.language ?? 'en') || undefined,
    itemReviewed: { '@type': 'Claim', ...said(claim, content) },
  }
  return { node, findings: claimReviewFindings(node, URL.canParse(base) ? new URL(base).hostname : null) }
}

/** One thing as a JSON-LD text that cannot end the script element it is put into: `<`, `>`, `&` and the line separators stand as escapes. */
export function linkedJson(node: LinkedNode): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Numbers only when they make a scale: 1 is falsest, the desk's highest number truest. */
function rating(claim: EditionClaim, { scale }: EditionContent): LinkedNode {
  const ratingValue = scale.find(({ label }) => label === claim.rating)?.claimReviewValue
  const bestRating = Math.max(...scale.map((each) => each.claimReviewValue ?? 0))
  const numbers = { ratingValue, bestRating, worstRating: 1 }
  return {
    '@type': 'Rating',
    alternateName: claim.rating,
    ratingExplanation: claim.rationale ?? undefined,
    ...(isNumericRating(numbers) ? numbers : {}),
  }
}

/** Who said it, when and where. We do not know whether a claimant is a person or an organisation; a person is what it is read as. */
function said({ claimant, from }: EditionClaim, { article, set }: EditionContent): LinkedNode {
  const place = from === undefined ? article : set?.articles.find(({ number }) => number === from.article)
  const datePublished = place?.publishedOn ?? undefined
  const author = claimant === null ? undefined : { '@type': 'Person', name: claimant }
  if (place === undefined || place.url === null) return { author, datePublished }
  const publisher = place.publisher === null ? undefined : { '@type': 'Organization', name: place.publisher }
  const appearance = { '@type': 'NewsArticle', url: place.url, headline: place.title, datePublished, publisher }
  return { author, datePublished, appearance }
}

/** How good the evidence is, what looking its quotes up came to, and who was asked, a line each. */
function evidenceLines(claim: EditionClaim, { desk }: EditionContent, language: LabelLanguage): string {
  const words = wordsOf(language)
  const looked = claim.evidence.flatMap((evidence) => {
    const line = words.lookedUp(evidence, desk.timeZone)
    return line === null ? [] : [`E-${evidence.number}: ${line}.`]
  })
  const asked = (claim.contacts ?? []).map((contact) => words.contact(contact, desk.timeZone))
  return [words.grade(claim), ...looked, ...asked].filter((line) => line !== null).join('\n')
}
