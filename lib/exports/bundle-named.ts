import type { EditionContent } from '@/lib/reports/edition'
import type { BundleSnapshot } from './bundle-contents'

/** A kept copy an edition names, before its bytes are looked for. */
export type NamedSnapshot = Omit<BundleSnapshot, 'file'> & { sourceId: string }

/** Every kept copy an edition names, by source, hash and moment; each once, with the evidence that rests on it. A confidential source has none. */
export function snapshotsNamed({ claims, sources }: Pick<EditionContent, 'claims' | 'sources'>): NamedSnapshot[] {
  const sourceOf = new Map(sources.map((source) => [source.number, source]))
  const named = new Map<string, NamedSnapshot>()
  for (const claim of claims) {
    for (const { number, source: of, snapshot } of claim.evidence) {
      const source = sourceOf.get(of)
      if (!snapshot || source === undefined || source.confidential === 'yes') continue
      const { sha256, capturedAt } = snapshot
      const key = `${of} ${sha256} ${capturedAt}`
      const before = named.get(key)
      const evidence = [...(before?.evidence ?? []), `C-${claim.number} E-${number}`]
      named.set(key, { source: of, sourceId: source.id, title: source.title, evidence, sha256, capturedAt })
    }
  }
  return [...named.values()].sort(
    (a, b) => a.source - b.source || compare(a.capturedAt, b.capturedAt) || compare(a.sha256, b.sha256),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
