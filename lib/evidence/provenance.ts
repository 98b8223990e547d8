import type { SourceKind } from './source'
import type { Terms } from './confidential'

/** A source as far as where it comes from matters. */
export type SourceOfChain = Terms & {
  id: string
  title: string
  kind: SourceKind
  publisher: string | null
  author: string | null
  /** Keys of the addresses it is known under (see source-key.ts): as entered, as it answered, as it says of itself. */
  addresses: readonly string[]
  publishedOn: string | null
  spokenOn: string | null
  derivesFromId: string | null
  /** MinHash of its newest text; empty when there is none, or a short one. */
  minhash: readonly number[]
}

/** A source and what it has it from, step by step to the root; `circle` when that leads back into itself. */
export type Chain = { steps: readonly SourceOfChain[]; ends: 'root' | 'circle' }

/** Longer chains than this are not followed: nobody reads them, and a hostile one must not cost us. */
export const LONGEST_CHAIN = 16

/** From a source to its root by what each derives from; a circle ends where it would begin again. Null for an unknown source. */
export function chainOf(sourceId: string, sources: ReadonlyMap<string, SourceOfChain>): Chain | null {
  const steps: SourceOfChain[] = []
  const seen = new Set<string>()
  let at: string | null = sourceId
  while (at !== null && steps.length < LONGEST_CHAIN) {
    if (seen.has(at)) return { steps, ends: 'circle' }
    seen.add(at)
    const source = sources.get(at)
    if (source === undefined) break
    steps.push(source)
    at = source.derivesFromId
  }
  return steps.length === 0 ? null : { steps, ends: 'root' }
}

/** The source a chain is of. */
export function sourceOf({ steps }: Chain): SourceOfChain {
  const [source] = steps
  if (source === undefined) throw new Error('a chain has at least its source')
  return source
}

/** Where a chain begins: the source nobody is named behind. Of a circle the one with the least id, so that all that lead into it have one root. */
export function rootOf(chain: Chain): SourceOfChain {
  const last = chain.steps.at(-1) ?? sourceOf(chain)
  if (chain.ends === 'root') return last
  const circle = chain.steps.slice(chain.steps.findIndex(({ id }) => id === last.derivesFromId))
  return circle.reduce((least, step) => (step.id < least.id ? step : least), last)
}
