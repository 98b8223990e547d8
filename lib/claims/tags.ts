export const MOST_TAGS = 10
export const LONGEST_TAG = 40

/** The tags in a list parted by commas (Latin or Arabic), each once however it is spelt, in the order typed. */
export function readTags(list: string): string[] {
  const names = new Map<string, string>()
  for (const part of list.split(/[,،]/)) {
    const name = part.trim().replace(/\s+/g, ' ')
    if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  }
  return [...names.values()]
}

/** The tags as a person edits them: parted by commas. */
export function writeTags(names: readonly string[]): string {
  return names.join(', ')
}

/** What is wrong with the tags, as a sentence; null when nothing is. */
export function tagIssue(names: readonly string[]): string | null {
  if (names.length > MOST_TAGS) return `A claim may have ${MOST_TAGS} tags at most.`
  const long = names.find((name) => name.length > LONGEST_TAG)
  if (long !== undefined) return `A tag may have ${LONGEST_TAG} characters at most: “${long.slice(0, 20)}…” is longer.`
  return null
}
