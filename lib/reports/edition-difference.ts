import type { EditionChange } from './edition'
import type { ChangeKind } from './edition-change'

/** What a difference is about: a claim, one piece of it or of the report, or the whole. */
export type About = { claim?: { id: string; number: number }; piece?: number }

/** Words of one edition: null when there were none, undefined when an edition of its time did not say. */
type Words = string | null | undefined

/** The change from one wording to another; none when they are the same, or when either edition is too old to say. */
export function difference(kind: ChangeKind, before: Words, after: Words, about: About = {}): EditionChange[] {
  if (before === undefined || after === undefined || before === after) return []
  return [{ kind, claim: about.claim ?? null, piece: about.piece ?? null, before, after }]
}

/** What is only in the one list, or only in the other, as closed and added; each word counts once. */
export function comings(
  kinds: { added: ChangeKind; closed: ChangeKind },
  before: readonly string[],
  after: readonly string[],
): EditionChange[] {
  const [were, are] = [new Set(before), new Set(after)]
  return [
    ...[...are].filter((word) => !were.has(word)).flatMap((word) => difference(kinds.added, null, word)),
    ...[...were].filter((word) => !are.has(word)).flatMap((word) => difference(kinds.closed, word, null)),
  ]
}

/** Words parted by `between`, null when there are none. */
export function joined(words: readonly (string | null)[], between = ', '): string | null {
  return words.filter((word) => word !== null && word !== '').join(between) || null
}
