import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { matchesOf } from './claim-matches.store'
import type { ClaimRow } from './claim-row'
import { type MarkedTerm, standingIn } from './mark-words'

/**
 * Rows a search found, each with the text beside the statement in which most of its words stand, `found`; none where all of them stand in
 * the statement, which is in sight anyway. One statement for all rows.
 */
export async function withFound(
  actor: Actor,
  terms: readonly MarkedTerm[],
  rows: readonly ClaimRow[],
): Promise<ClaimRow[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const elsewhere = rows.filter(({ statement }) => standingIn(statement, terms) < terms.length)
  const ids = elsewhere.map(({ id }) => id)
  const matches = await matchesOf(db(), actor, terms, ids)
  return rows.map((row) => {
    const [found] = matches.get(row.id) ?? []
    return found === undefined ? row : { ...row, found }
  })
}
