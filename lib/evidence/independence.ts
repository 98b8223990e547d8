import { likeness } from './minhash'
import { type Chain, rootOf, sourceOf } from './provenance'
import { publisherNames } from './publisher-of'

/**
 * From this likeness on two texts are one. Two reports of one event, each in its own words, share less than a tenth of their
 * 5-word shingles; one changed word in twenty, as a desk editing a wire story leaves it, brings a copy down to about 0.6.
 * With 64 values the estimate errs by 0.06 (one standard error), far from both.
 */
export const SAME_TEXT = 0.6

/** Why two sources count as one. */
export type Sameness = 'source' | 'origin' | 'publisher' | 'text' | 'unknown-publisher'

/** Why these two are not independent, or null when they are: a different origin at the root, a different publisher, and not the same text. */
export function whyOne(a: Chain, b: Chain): Sameness | null {
  const [one, other] = [sourceOf(a), sourceOf(b)]
  const [rootA, rootB] = [rootOf(a), rootOf(b)]
  if (one.id === other.id) return 'source'
  if (rootA.id === rootB.id) return 'origin'
  if (areOneText(one, other) || areOneText(rootA, rootB)) return 'text'
  const [publisher, another] = [publisherNames(one), publisherNames(other)]
  if (haveOneInCommon(publisher, another)) return 'publisher'
  if (haveOneInCommon(publisherNames(rootA), publisherNames(rootB))) return 'origin'
  return publisher.length === 0 || another.length === 0 ? 'unknown-publisher' : null
}

/** Whether the texts of two sources, or of a source and an article, are the same but for editing. */
export function areOneText(a: { minhash: readonly number[] }, b: { minhash: readonly number[] }): boolean {
  return likeness(a.minhash, b.minhash) >= SAME_TEXT
}

export type Link<Piece> = { a: Piece; b: Piece; why: Sameness }

/**
 * Pieces in groups that are independent of each other, and what ties together those in one group; whoever is tied to two groups
 * makes them one. Ties are told as far as they join: as many as pieces at most, though all of a group may be alike.
 */
export function independentGroups<Piece extends { chain: Chain }>(
  pieces: readonly Piece[],
): { groups: Piece[][]; links: Link<Piece>[] } {
  let groups = pieces.map((piece) => [piece])
  const links: Link<Piece>[] = []
  for (const [at, a] of pieces.entries()) {
    for (const b of pieces.slice(at + 1)) {
      const [first, second] = [groups.find((each) => each.includes(a)), groups.find((each) => each.includes(b))]
      const why = first === second ? null : whyOne(a.chain, b.chain)
      if (why === null || first === undefined || second === undefined) continue
      links.push({ a, b, why })
      groups = groups.flatMap((each) => (each === second ? [] : each === first ? [[...first, ...second]] : [each]))
    }
  }
  return { groups, links }
}

function haveOneInCommon(names: readonly string[], others: readonly string[]): boolean {
  return names.some((name) => others.includes(name))
}
