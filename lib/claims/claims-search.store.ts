import type { Actor } from '@/lib/access/actor'
import { db, Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { ClaimsSearch } from './claims-search'
import type { MarkedPart, MarkedTerm } from './mark-words'

/** Where a search matched: a text of a claim in pieces, those marked that were found. */
export type Matched = {
  field: 'statement' | 'quote' | 'claimant' | 'evidence' | 'note' | 'source'
  parts: MarkedPart[]
}

/** A condition on "claim" c: the claims of the actor's desk the search finds at this moment. */
export async function searchWhere(
  _actor: Actor,
  _search: ClaimsSearch,
  _at: Date,
  _tx: Tx = db(),
): Promise<Prisma.Sql> {
  return Prisma.sql`true`
}

/**
 * The ids of the claims found by the search and by `where` (a condition on "claim" c, of the actor's desk), best first, newest
 * first among equals; 1,000 at most, out of the newest found. Null when the search holds no words to rank by.
 */
export async function searchRanked(
  _tx: Tx,
  _actor: Actor,
  _search: ClaimsSearch,
  _where: Prisma.Sql,
): Promise<string[] | null> {
  return null
}

/** What to mark in texts that were found: the wanted words and phrases, folded, and near words a mistyped one was taken for. */
export async function termsToMark(_actor: Actor, _search: ClaimsSearch, _tx: Tx = db()): Promise<MarkedTerm[]> {
  return []
}

/** For each of the claims (of the actor's desk) where the search matched besides the statement, best first, three texts at most. */
export async function matchesOf(
  _tx: Tx,
  _actor: Actor,
  _terms: readonly MarkedTerm[],
  _claimIds: readonly string[],
): Promise<Map<string, Matched[]>> {
  return new Map()
}
