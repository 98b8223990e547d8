/** Letters in groups of four, to be copied by hand. */
export function inFours(letters: string): string {
  return letters.match(/.{1,4}/g)?.join(' ') ?? ''
}
