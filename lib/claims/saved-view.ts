import { claimsQuery } from './claims-filter'
import { parseClaimsFilter } from './parse-claims-filter'
import { readLayout, readLayoutText, type TableLayout } from './table-layout'

/** How many views a person keeps, and how many are shown of their own and the desk's together. */
export const MOST_OWN_VIEWS = 50
export const MOST_VIEWS = 100
export const LONGEST_VIEW_NAME = 80

/** A filter, sort and layout of the claims table under a name. */
export type SavedView = {
  id: string
  name: string
  /** What stands behind the ? of the table's address. */
  query: string
  layout: TableLayout
  shared: 'yes' | 'no'
  version: number
  owner: string
  own: 'yes' | 'no'
}

/** What stands behind the ? of the table's address, as the table itself would write it: unknown words are gone. */
export function viewQuery(from: string): string {
  const query = new URLSearchParams(from.replace(/^\?/, ''))
  return claimsQuery({ ...parseClaimsFilter(Object.fromEntries(query)), view: null })
}

/** The layout of a view, from anything: an object, or the text of one. */
export function viewLayout(from: unknown): TableLayout {
  return typeof from === 'string' ? readLayoutText(from) : readLayout(from)
}

/** The address of a view: its filter, and by `view` its name and layout. */
export function viewHref({ id, query }: Pick<SavedView, 'id' | 'query'>): string {
  return `/claims?${query === '' ? '' : `${query}&`}view=${id}`
}

/** What is wrong with the name of one's view beside one's others: taken already, or one view too many. */
export function ownViewIssues(
  own: readonly { id: string; name: string }[],
  view: { id: string | null; name: string },
): Record<string, string[]> {
  const others = own.filter(({ id }) => id !== view.id)
  if (others.some(({ name }) => name.toLowerCase() === view.name.toLowerCase()))
    return { name: [`You have a view “${view.name}” already: choose another name, or save into that one.`] }
  if (others.length < MOST_OWN_VIEWS) return {}
  return { name: [`You have ${MOST_OWN_VIEWS} views: take one away first.`] }
}
