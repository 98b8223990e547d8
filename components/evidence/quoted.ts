/** A source's words between quotation marks, unless they come with their own. */
export function quoted(words: string): string {
  return /^[“"«„‘'「]/u.test(words) ? words : `“${words}”`
}
