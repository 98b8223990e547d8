/** How many late claims one page shows. */
export const LATE_A_PAGE = 50

/** The page asked for in the address, from 1 on; anything else is the first. */
export function latePageOf(word: string | string[] | undefined): number {
  return Math.min(Math.max(Math.trunc(Number([word].flat()[0])) || 1, 1), 20_000)
}
