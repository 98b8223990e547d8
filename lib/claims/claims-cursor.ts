import { createHash } from 'node:crypto'
import { Refusal } from '@/lib/shared/refusal'
import type { ClaimsFilter } from './claims-filter'
import { sortWords } from './claims-sort'

/** Where a row stands in the order of a table: what it is sorted by, one word for each, null for none; and its id. */
export type Place = { keys: (string | null)[]; id: string }

/** A place as one opaque word (base64url), bound to the order it is a place in: the same rows in another order are another list. */
export function cursorOf(filter: Pick<ClaimsFilter, 'group' | 'sort' | 'search'>, { keys, id }: Place): string {
  return Buffer.from(JSON.stringify([orderOf(filter), id, ...keys])).toString('base64url')
}

/** Reads it back. Refuses what is none, or one of another order (`invalid`). */
export function placeOf(filter: Pick<ClaimsFilter, 'group' | 'sort' | 'search'>, cursor: string, keys: number): Place {
  const read = parsed(cursor)
  if (read === null || read.length !== keys + 2) throw new Refusal('invalid', BROKEN)
  const [order, id, ...rest] = read
  if (order !== orderOf(filter)) throw new Refusal('invalid', OTHER_ORDER)
  if (typeof id !== 'string' || !UUID.test(id)) throw new Refusal('invalid', BROKEN)
  return { id, keys: rest }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const BROKEN = 'This is no place in a list of claims. Begin with the first page.'
const OTHER_ORDER = 'This is a place in a list that is sorted otherwise. Begin with the first page.'
const MOST = 4_000

function parsed(cursor: string): (string | null)[] | null {
  if (cursor.length > MOST) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const whole = Array.isArray(read) && read.every((each) => each === null || typeof each === 'string')
    return whole ? read.map((each: string | null) => each?.replaceAll('\u0000', '') ?? null) : null
  } catch {
    return null
  }
}

/** Eight hexadecimal digits of SHA-256 of what decides the order. */
function orderOf({ group, sort, search }: Pick<ClaimsFilter, 'group' | 'sort' | 'search'>): string {
  const words = `${group ?? ''} ${sortWords(sort)} ${search === '' ? '' : 'search'}`
  return createHash('sha256').update(words).digest('hex').slice(0, 8)
}
