import { isConfidential } from './confidential'
import type { EvidenceToGrade } from './evidence-to-grade'
import type { Link, Sameness } from './independence'
import { sourceOf } from './provenance'
import { SOURCE_KIND_WORDS } from './source'

const ONE_BECAUSE: Record<Sameness, string> = {
  source: 'both are of one source',
  origin: 'both have it from one origin',
  publisher: 'both are of one publisher',
  text: 'they have the same words',
  'unknown-publisher': 'it is not said who publishes them both',
}

/** Why two pieces count as one, in a sentence; beside an open source the reason would tell who or what a confidential one is. */
export function linkSentence({ a, b, why }: Link<EvidenceToGrade>): string {
  const told = why === 'source' || [a, b].every(({ chain }) => !isConfidential(sourceOf(chain)))
  return `${names([a, b])} count as one${told ? `: ${ONE_BECAUSE[why]}` : ''}.`
}

/** What makes a piece circular, as it may leave the desk: which text a confidential source is, or repeats, may not. */
export function circularWords({ chain }: EvidenceToGrade, what: string): string {
  return isConfidential(sourceOf(chain)) ? 'is circular' : what
}

/** "E-2 is a court record", for the beginning of a sentence. */
export function isA({ number, chain }: EvidenceToGrade): string {
  const kind = SOURCE_KIND_WORDS[sourceOf(chain).kind].toLowerCase()
  if (kind === 'research') return `E-${number} is research`
  return `E-${number} is ${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`
}

/** "E-1, E-3 and E-4", in order of their numbers. */
export function names(pieces: readonly EvidenceToGrade[]): string {
  return listed(
    pieces
      .map(({ number }) => number)
      .sort((a, b) => a - b)
      .map((number) => `E-${number}`),
  )
}

/** "one, two and three". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
