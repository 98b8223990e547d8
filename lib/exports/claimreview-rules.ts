/** What is wrong with one ClaimReview, by the rules of search engines and of schema.org. An error blocks the export, a warning does not. */
export type Finding = { rule: string; level: 'error' | 'warn'; sentence: string }

type Fields = Record<string, unknown>

/** The ClaimReviews in the body of a JSON-LD script, from a single one, a list or a `@graph`; null when it is not JSON (E1). */
export function claimReviewsIn(body: string): Fields[] | null {
  try {
    return nodesOf(JSON.parse(body)).filter(isClaimReview)
  } catch {
    return null
  }
}

/** All findings on one ClaimReview, errors first. `publicationHost` is the domain of the page that carries it; null when unknown. */
export function claimReviewFindings(review: Fields, publicationHost: string | null): Finding[] {
  return [
    ...(isClaimReview(review) ? [] : [error('E1', 'The type is not ClaimReview.')]),
    ...claimFindings(review.claimReviewed),
    ...ratingFindings(review.reviewRating),
    ...addressFindings(review.url, publicationHost),
    ...itemFindings(review.itemReviewed),
    ...(hasNameOrUrl(review.author) ? [] : [warn('W3', 'The publisher of the fact check is not named.')]),
    ...(isText(review.datePublished) ? [] : [warn('W10', 'The day of the fact check is missing.')]),
  ].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'))
}

/** Whether three numbers make a rating: worst 1 at least, best above it, the value between them (E8). */
export function isNumericRating(rating: { ratingValue: unknown; bestRating: unknown; worstRating: unknown }): boolean {
  const [value, best, worst] = [rating.ratingValue, rating.bestRating, rating.worstRating].map(asNumber)
  if (value === undefined || best === undefined || worst === undefined) return false
  return worst >= 1 && best > worst && worst <= value && value <= best
}

function claimFindings(claim: unknown): Finding[] {
  if (!isText(claim)) return [error('E2', 'The claim that was reviewed is missing, or is not text.')]
  return [
    ...(claim.length < 75 ? [] : [warn('W1', 'The claim has more than the 74 characters that are shown whole.')]),
    ...(RATING_FIRST.test(claim) ? [warn('W2', 'The claim begins with a rating.')] : []),
  ]
}

const RATING_FIRST = /^\s*(true|false|misleading|fake|wrong|mostly (true|false)|half true|accurate)\s*[:–—-]/i

function ratingFindings(rating: unknown): Finding[] {
  if (!isFields(rating)) return [error('E3', 'The rating is missing, or is not an object.')]
  const label = Array.isArray(rating.alternateName) ? rating.alternateName[0] : rating.alternateName
  const numbers = ['ratingValue', 'bestRating', 'worstRating'].filter((name) => rating[name] !== undefined)
  const { ratingValue, bestRating, worstRating } = rating
  return [
    ...labelFindings(label, rating.name),
    ...(isText(label) && label.length > 60 ? [warn('W9', 'The rating is a long sentence, which is cut short.')] : []),
    ...(numbers.length > 0 && !isNumericRating({ ratingValue, bestRating, worstRating })
      ? [error('E8', 'The numbers of the rating do not make a scale; leave them out.')]
      : []),
    ...(numbers.length < 3 ? [warn('W8', 'The rating has no number, or no scale.')] : []),
  ]
}

function labelFindings(label: unknown, name: unknown): Finding[] {
  if (isText(label)) return []
  if (isText(name)) return [warn('E4', 'The label stands under name; alternateName is read first.')]
  return [error('E4', 'The rating has no label.')]
}

function addressFindings(url: unknown, host: string | null): Finding[] {
  const address = webAddress(url)
  if (address === null) return [error('E5', 'The address of the fact check is not an http(s) address.')]
  if (host === null || address.hostname === host || address.hostname.endsWith(`.${host}`)) return []
  return [error('E6', `The address of the fact check lies on ${address.hostname}, not on ${host}.`)]
}

function itemFindings(item: unknown): Finding[] {
  if (!isFields(item)) return [warn('W4', 'What was reviewed is not described as a Claim.')]
  const authors = [item.author].flat().filter((author) => author !== undefined)
  const places = [item.appearance, item.firstAppearance].flat().filter((place) => place !== undefined)
  return [
    ...(authors.every((author) => isFields(author) && isText(author.name))
      ? []
      : [error('E7', 'The claimant is given without a name; leave out who is not known.')]),
    ...(item['@type'] === 'Claim' ? [] : [warn('W4', 'What was reviewed is not described as a Claim.')]),
    ...(places.some((place) => webAddress(isFields(place) ? place.url : place) !== null)
      ? []
      : [warn('W5', 'Nothing says where the claim appeared.')]),
    ...(authors.length === 0 ? [warn('W6', 'Nobody is named as the claimant.')] : []),
    ...(isText(item.datePublished) ? [] : [warn('W7', 'The day of the claim is missing.')]),
  ]
}

function nodesOf(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (!isFields(value)) return []
  return [value, ...nodesOf(value['@graph'])]
}

function isClaimReview(node: Fields): boolean {
  return [node['@type']].flat().includes('ClaimReview')
}

function hasNameOrUrl(author: unknown): boolean {
  return isFields(author) && (isText(author.name) || webAddress(author.url) !== null)
}

function webAddress(value: unknown): URL | null {
  if (!isText(value) || !URL.canParse(value)) return null
  const address = new URL(value)
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null
}

function asNumber(value: unknown): number | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  return text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function error(rule: string, sentence: string): Finding {
  return { rule, level: 'error', sentence }
}

function warn(rule: string, sentence: string): Finding {
  return { rule, level: 'warn', sentence }
}
