/**
 * Marks piled on one letter, more than any language writes (UAX #15, 12.1: 30 are enough for all). Bringing a pile to NFC takes time
 * that grows with the square of its height: a megabyte of them would hold up everybody for minutes. The two halfwidth signs become
 * marks in NFKC.
 */
const PILED = /(?<![\p{M}\uff9e\uff9f])([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu

/** Whether more than 30 marks stand on one letter. */
export function hasPiledMarks(text: string): boolean {
  return text.search(PILED) >= 0
}

/** The text with the first 30 marks of every letter. */
export function withoutPiledMarks(text: string): string {
  return text.replace(PILED, '$1')
}
