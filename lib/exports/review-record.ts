/** One ClaimReview as plain facts: what JSON-LD and the pages of Fact Check Tools both can say. Every list may be empty, every other fact missing. */
export type ReviewRecord = {
  url?: string
  claimReviewed?: string
  publishDate?: string
  author?: { name?: string; imageUrl?: string }
  claimDate?: string
  claimLocation?: string
  claimFirstAppearance?: string
  claimAppearances: string[]
  claimAuthor?: { name?: string; jobTitle?: string; imageUrl?: string; sameAs?: string }
  rating: {
    textualRating?: string
    ratingValue?: number
    bestRating?: number
    worstRating?: number
    ratingExplanation?: string
    imageUrl?: string
  }
}

type Fields = Record<string, unknown>

/** What a ClaimReview in JSON-LD says of itself, in whatever form its publisher wrote it; of a list of claimants the first. */
export function recordOfClaimReview(review: Fields): ReviewRecord {
  const [author, item, rating] = [fields(review.author), fields(review.itemReviewed), fields(review.reviewRating)]
  const claimant = fields(item.author)
  return present({
    url: text(review.url),
    claimReviewed: text(review.claimReviewed),
    publishDate: text(review.datePublished),
    author: whole({ name: text(author.name), imageUrl: address(author.image) }),
    claimDate: text(item.datePublished),
    claimLocation: text(item.name),
    claimFirstAppearance: address(item.firstAppearance),
    claimAppearances: [item.appearance].flat().flatMap((place) => address(place) ?? []),
    claimAuthor: whole({
      name: text(claimant.name),
      jobTitle: text(claimant.jobTitle),
      imageUrl: address(claimant.image),
      sameAs: text([claimant.sameAs].flat()[0]),
    }),
    rating: present({
      textualRating: text(rating.alternateName) ?? text(rating.name),
      ratingValue: number(rating.ratingValue),
      bestRating: number(rating.bestRating),
      worstRating: number(rating.worstRating),
      ratingExplanation: text(rating.ratingExplanation),
      imageUrl: address(rating.image),
    }),
  })
}

/** The same facts as a ClaimReview in JSON-LD. */
export function claimReviewOfRecord(record: ReviewRecord): Fields {
  const { author, claimAuthor, rating } = record
  const person = claimAuthor && { '@type': 'Person', ...renamed(claimAuthor) }
  return present({
    '@type': 'ClaimReview',
    url: record.url,
    claimReviewed: record.claimReviewed,
    datePublished: record.publishDate,
    author: author && { '@type': 'Organization', ...renamed(author) },
    itemReviewed: present({
      '@type': 'Claim',
      name: record.claimLocation,
      datePublished: record.claimDate,
      author: person,
      firstAppearance: placeAt(record.claimFirstAppearance),
      appearance: record.claimAppearances.map(placeAt),
    }),
    reviewRating: present({
      '@type': 'Rating',
      alternateName: rating.textualRating,
      ratingValue: rating.ratingValue,
      bestRating: rating.bestRating,
      worstRating: rating.worstRating,
      ratingExplanation: rating.ratingExplanation,
      image: rating.imageUrl,
    }),
  })
}

function renamed({ imageUrl, ...facts }: { imageUrl?: string }): Fields {
  return present({ ...facts, image: imageUrl })
}

function placeAt(url: string | undefined): Fields | undefined {
  return url === undefined ? undefined : { '@type': 'CreativeWork', url }
}

function present<Facts extends object>(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts
}

function whole<Facts extends object>(facts: Facts): Facts | undefined {
  const known = present(facts)
  return Object.keys(known).length === 0 ? undefined : known
}

function fields(value: unknown): Fields {
  const [first] = [value].flat()
  return typeof first === 'object' && first !== null ? (first as Fields) : {}
}

/** A text, also where it stands as `@value`, or is the first of several. */
function text(value: unknown): string | undefined {
  const [first] = [value].flat()
  const told = typeof first === 'object' ? fields(first)['@value'] : first
  return typeof told === 'string' && told.trim() !== '' ? told : undefined
}

function number(value: unknown): number | undefined {
  const told = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof told === 'number' && Number.isFinite(told) ? told : undefined
}

/** An address, or that of a thing that has one. */
function address(value: unknown): string | undefined {
  return text(value) ?? text(fields(value).url)
}
