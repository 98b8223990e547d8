/** How far claims are counted one by one; what is beyond is "1,000+". */
export const COUNTED_TO = 1_000

/** How many there are: exactly, or at least so many. */
export type CappedCount = { count: number; more: 'yes' | 'no' }

/** From how many were found when one more than `COUNTED_TO` was looked for. */
export function capped(found: number): CappedCount {
  return { count: Math.min(found, COUNTED_TO), more: found > COUNTED_TO ? 'yes' : 'no' }
}

/** "412", "1,000+". */
export function cappedWords({ count, more }: CappedCount): string {
  return `${count.toLocaleString('en')}${more === 'yes' ? '+' : ''}`
}
