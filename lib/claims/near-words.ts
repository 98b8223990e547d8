/** How many near words a mistyped one is taken for. */
const MOST_NEAR = 5

/** Those of the known words a typed one may be a slip of, nearest first: one letter off for up to five letters, two for longer words. */
export function nearWords(typed: string, known: readonly string[]): string[] {
  const allowed = [...typed].length <= 5 ? 1 : 2
  return known
    .map((word) => ({ word, off: lettersOff(typed, word) }))
    .filter(({ off }) => off > 0 && off <= allowed)
    .sort((a, b) => a.off - b.off || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ word }) => word)
}

/** How many letters were added, left out, taken for another or swapped with the next (optimal string alignment). */
export function lettersOff(left: string, right: string): number {
  const [a, b] = [[...left], [...right]]
  let older: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, unit] of a.entries()) {
    const row = [i + 1]
    for (const [j, other] of b.entries()) {
      const same = unit === other ? 0 : 1
      let least = Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + same)
      if (i > 0 && j > 0 && unit === b[j - 1] && a[i - 1] === other) least = Math.min(least, (older[j - 1] ?? 0) + 1)
      row.push(least)
    }
    older = above
    above = row
  }
  return above[b.length] ?? 0
}
