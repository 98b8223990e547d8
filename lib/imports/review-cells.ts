import { typedAddress } from '@/lib/evidence/typed-address'
import { recordOfClaimReview } from '@/lib/exports/review-record'
import type { ImportField } from './import-field'

/** What a ClaimReview becomes, column by column. */
export const REVIEW_COLUMNS: readonly (readonly [head: string, field: ImportField])[] = [
  ['claimReviewed', 'statement'],
  ['reviewRating', 'verdict'],
  ['ratingExplanation', 'note'],
  ['url', 'source'],
  ['headline', 'sourceTitle'],
  ['author', 'sourcePublisher'],
  ['itemReviewed.author', 'claimant'],
  ['appearance.headline', 'article'],
  ['appearance.url', 'articleUrl'],
  ['itemReviewed.datePublished', 'articleDate'],
  ['appearance.publisher', 'articlePublisher'],
]

type Fields = Record<string, unknown>

/** The cells of one ClaimReview. What its publisher wrote wrongly is left out rather than refused: it is an earlier check, not our own. */
export function reviewCells(review: Fields): string[] {
  const record = recordOfClaimReview(review)
  const item = fields(review.itemReviewed)
  const appearance =
    [fields(item.appearance), fields(item.firstAppearance)].find(
      (place) => plain(place.headline ?? place.name) !== '',
    ) ?? {}
  const places = [...record.claimAppearances, record.claimFirstAppearance ?? ''].flatMap(addressesIn)
  const statement = (plain(review.claimReviewed) || plain(item.text ?? item.name)).slice(0, 1_000)
  const publisher = plain(record.author?.name).slice(0, 200)
  const day = /^\d{4}-\d{2}-\d{2}/.exec(record.claimDate ?? '')?.[0] ?? ''
  return [
    statement,
    plain(record.rating.textualRating).slice(0, 200),
    plain(record.rating.ratingExplanation).slice(0, 4_000),
    addressesIn(record.url ?? '')[0] ?? '',
    (plain(review.headline ?? review.name) || titleOf(publisher, statement)).slice(0, 500),
    publisher,
    plain(record.claimAuthor?.name).slice(0, 200),
    plain(appearance.headline ?? appearance.name).slice(0, 300),
    places[0] ?? '',
    Number.isNaN(Date.parse(day)) ? '' : day,
    plain(fields(appearance.publisher).name).slice(0, 200),
  ]
}

function titleOf(publisher: string, statement: string): string {
  const about = statement.length > 120 ? `${statement.slice(0, 120).replace(/[\ud800-\udbff]$/, '')}…` : statement
  return publisher === '' ? `A check of “${about}”` : `${publisher} on “${about}”`
}

/** One string may hold several, parted by commas, spaces or "and"; prose is none. */
function addressesIn(text: string): string[] {
  return text
    .split(/[\s,]+(?:and\s+)?/)
    .slice(0, 20)
    .flatMap((word) => (/^https?:\/\//i.test(word) ? (typedAddress(word) ?? []) : []))
    .filter((address) => address.length <= 2_000)
}

/** Words without tags and entities, on one line: both are found in texts that were meant to be plain. */
function plain(value: unknown): string {
  const [first] = [value].flat()
  const told = isFields(first) ? (first['@value'] ?? first.text) : first
  if (typeof told !== 'string' && typeof told !== 'number') return ''
  return decoded(String(told).slice(0, 20_000))
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/[\u0000\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? entity
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}

function fields(value: unknown): Fields {
  const [first] = [value].flat()
  return isFields(first) ? first : {}
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
