/** What is wrong with a half-open range (UTF-16 units of `text`) that a claim is to stand on; empty when nothing is. */
export function rangeIssues(text: string, range: { start: number; end: number }): Record<string, string[]> {
  if (range.end > text.length || range.start >= range.end) return { quote: ['Select the words the claim stands on.'] }
  if (text.slice(range.start, range.end).trim() === '') return { quote: ['The selection holds no words.'] }
  return {}
}
