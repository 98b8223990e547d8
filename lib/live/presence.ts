/** What somebody does on a claim. */
export type Doing = 'reading' | 'editing'

/** What a tab has open: a claim and its article, an article, or neither. */
export type Place = { article: string | null; claim: string | null; doing: Doing }

/** Somebody of the desk who has the article open, and the claim if one is chosen. */
export type Here = { id: string; name: string; claim: string | null; doing: Doing }

/** Who is there, each once: whoever edits in one tab and reads in another edits. */
export type Company = { editing: Here[]; reading: Here[] }

/** Those who are on one claim or, with null, anywhere on the article; by name. */
export function companyOn(people: readonly Here[], claim: string | null): Company {
  const there = people.filter((person) => claim === null || person.claim === claim)
  const editing = byName(there.filter(({ doing }) => doing === 'editing'))
  const edits = new Set(editing.map(({ id }) => id))
  return { editing, reading: byName(there.filter(({ id }) => !edits.has(id))) }
}

function byName(people: readonly Here[]): Here[] {
  const each = new Map(people.map((person) => [person.id, person]))
  return [...each.values()].sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id))
}
