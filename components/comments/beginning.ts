const WORDS = 8

/** The first words of a comment, by which it is called where it is not seen. */
export function beginning(text: string): string {
  const words = text.trim().split(/\s+/u)
  return words.length <= WORDS ? words.join(' ') : `${words.slice(0, WORDS).join(' ')}…`
}
