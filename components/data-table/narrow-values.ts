import type { FacetValue } from '@/lib/claims/claim-facets.query'

/** The values counted, and before them those wanted already that no count came for (-1): what is set can always be taken back. */
export function withChosen(
  values: readonly FacetValue[],
  chosen: readonly string[],
  names: Record<string, string>,
): FacetValue[] {
  const missing = chosen.filter((value) => values.every((each) => each.value !== value))
  const kept = missing.map((value) => ({ value, label: names[value] ?? value, count: -1, more: 'no' as const }))
  return [...kept, ...values]
}

/** Those with every typed word somewhere in their label, in any case and with or without accents. */
export function narrowed(values: readonly FacetValue[], words: string): FacetValue[] {
  const wanted = folded(words).split(/\s+/u)
  return values.filter(({ label }) => wanted.every((word) => folded(label).includes(word)))
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
