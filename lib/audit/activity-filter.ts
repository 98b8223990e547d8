/** Which entries of the log are shown; ids of a person, article or claim, and the entry the page begins after. */
export type ActivityFilter = {
  person: string | null
  article: string | null
  claim: string | null
  before: string | null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Reads a filter from the address; what is no id is left out. */
export function parseActivityFilter(query: Record<string, string | string[] | undefined>): ActivityFilter {
  const id = (name: string) => [query[name] ?? []].flat().find((value) => UUID.test(value)) ?? null
  return { person: id('person'), article: id('article'), claim: id('claim'), before: id('before') }
}

/** The address of a filter, "/activity?person=…". */
export function activityHref(filter: ActivityFilter): string {
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
  )
  return query.size === 0 ? '/activity' : `/activity?${query}`
}
