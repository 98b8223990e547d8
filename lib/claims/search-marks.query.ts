import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { asksNothing, parseClaimsSearch } from './claims-search'
import { termsToMark } from './claims-search.store'
import type { MarkedTerm } from './mark-words'

/** What to mark in the claims a search finds on the actor's desk: its words, and those a mistyped one was taken for. */
export async function searchMarks(actor: Actor, typed: string): Promise<MarkedTerm[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const search = parseClaimsSearch(typed)
  return asksNothing(search) ? [] : termsToMark(actor, search)
}
