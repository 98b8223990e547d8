const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\u200c-]*/gu

/** How many words a text holds; a number is one, and so is each run of letters in any script. */
export function countWords(text: string): number {
  let count = 0
  for (const _word of text.matchAll(WORD)) count += 1
  return count
}
