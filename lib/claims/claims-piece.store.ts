import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import { Refusal } from '@/lib/shared/refusal'

/** What a place says of one column, as text; null for no value. */
export type Keys = readonly (string | null)[]

/** Something rows are walked by that is never null: what it is, and what it is at a place. */
export type Part = {
  value: Prisma.Sql
  type: string
  at: (keys: Keys) => string
  /** `up` whichever way its column goes: what has no value comes last. */
  goes: 'its way' | 'up'
}

/** A stretch of the values of a column: one value, no value, or a run of them that is walked by its parts. */
export type Piece = {
  kind: 'one' | 'none' | 'run'
  /** Whether a row with these keys lies in it. */
  holds: (keys: Keys) => boolean
  where: Prisma.Sql | null
  join: Prisma.Sql
  parts: Part[]
  /** Whether claims in it are settled, where that is known: what contradicts another column is not walked. */
  settled?: 'yes' | 'no'
}

/** One column of an order: taken apart into pieces in rising order; or, below a run, walked whole; and what a row is placed by, over "claim" c. */
export type Column = { pieces: Piece[]; whole: Part[]; join: Prisma.Sql; keys: Prisma.Sql[] }

const PLACE_GONE = 'This place is not in the list any more. Begin with the first page.'

/** A column of many values. */
export function runColumn(value: Prisma.Sql, type: keyof typeof READS, there: 'always' | 'not always'): Column {
  const part = partOf(value, type, 0)
  const keys = [Prisma.sql`${value}::text`]
  if (there === 'always') return { keys, pieces: [runOf([part], null)], whole: [part], join: Prisma.empty }
  const pieces = [runOf([part], Prisma.sql`${value} IS NOT NULL`), noneOf(value)]
  return { keys, pieces, whole: orNone(value, [part]), join: Prisma.empty }
}

/** A column of few values, all of them named in their order; `none` and `nobody` stand for no value. */
export function valueColumn(column: Prisma.Sql, type: string, named: readonly string[]): Column {
  const values = named.filter((value) => value !== 'none' && value !== 'nobody')
  const pieces = values.map((value) => oneOf(Prisma.sql`${column} = ${value}::${Prisma.raw(type)}`, value))
  const place = (keys: Keys) => {
    if (keys[0] !== null && keys[0] !== undefined && values.includes(keys[0])) return keys[0]
    throw new Refusal('invalid', PLACE_GONE)
  }
  const known: Part =
    type === 'uuid'
      ? {
          value: Prisma.sql`array_position(${values}::uuid[], ${column})`,
          type: 'int',
          at: (keys) => String(values.indexOf(place(keys)) + 1),
          goes: 'its way',
        }
      : { value: column, type, at: place, goes: 'its way' }
  const keys = [Prisma.sql`${column}::text`]
  if (values.length === named.length) return { keys, pieces, whole: [known], join: Prisma.empty }
  return { keys, pieces: [...pieces, noneOf(column)], whole: orNone(column, [known]), join: Prisma.empty }
}

/** A small number: one piece for each value below `many` that there is, and a run of all from there on. */
export function countColumn(column: Prisma.Sql, many: number, there: readonly number[]): Column {
  const few = there
    .filter((count) => count < many)
    .map((count) => oneOf(Prisma.sql`${column} = ${count}`, String(count)))
  const part = partOf(column, 'int', 0)
  const rest: Piece = { ...runOf([part], Prisma.sql`${column} >= ${many}`), holds: ([key]) => Number(key) >= many }
  return { keys: [Prisma.sql`${column}::text`], pieces: [...few, rest], whole: [part], join: Prisma.empty }
}

/** Titles of articles: walked along the articles, claim by claim. */
export function titleColumn({ deskId }: Actor): Column {
  const join = Prisma.sql`JOIN "article" sa ON sa.id = c.article_id AND sa.desk_id = ${deskId}::uuid`
  const parts = [partOf(Prisma.sql`lower(left(sa.title, 100))`, 'text', 0), partOf(Prisma.sql`sa.id`, 'uuid', 1)]
  const key = Prisma.sql`(SELECT lower(left(title, 100)) FROM "article" WHERE id = c.article_id)`
  return { keys: [key, Prisma.sql`c.article_id::text`], pieces: [runOf(parts, null, join)], whole: parts, join }
}

/** Names of claimants: walked along the claimants; then the claims that have none. */
export function claimantColumn({ deskId }: Actor): Column {
  const join = Prisma.sql`JOIN "claimant" sc ON sc.id = c.claimant_id AND sc.desk_id = ${deskId}::uuid`
  const parts = [partOf(Prisma.sql`lower(left(sc.name, 100))`, 'text', 0), partOf(Prisma.sql`sc.id`, 'uuid', 1)]
  const key = Prisma.sql`(SELECT lower(left(name, 100)) FROM "claimant" WHERE id = c.claimant_id)`
  return {
    keys: [key, Prisma.sql`c.claimant_id::text`],
    pieces: [runOf(parts, null, join), noneOf(Prisma.sql`c.claimant_id`)],
    whole: orNone(Prisma.sql`sc.id`, parts),
    join: Prisma.sql`LEFT ${join}`,
  }
}

function runOf(parts: Part[], where: Prisma.Sql | null, join: Prisma.Sql = Prisma.empty): Piece {
  return { kind: 'run', holds: (keys) => keys.every((key) => key !== null), where, join, parts }
}

function oneOf(where: Prisma.Sql, value: string): Piece {
  return { kind: 'one', holds: ([key]) => key === value, where, join: Prisma.empty, parts: [] }
}

function noneOf(column: Prisma.Sql): Piece {
  const holds: Piece['holds'] = (keys) => keys.every((key) => key === null)
  return { kind: 'none', holds, where: Prisma.sql`${column} IS NULL`, join: Prisma.empty, parts: [] }
}

/** How a value reads that a place may name; anything else never reaches PostgreSQL. */
const READS = {
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,
  int: /^\d{1,9}$/,
  text: /^/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
}

function partOf(value: Prisma.Sql, type: keyof typeof READS, key: number): Part {
  return {
    value,
    type,
    goes: 'its way',
    at: (keys) => {
      const at = keys[key]
      if (at === null || at === undefined || !READS[type].test(at)) throw new Refusal('invalid', PLACE_GONE)
      return at
    },
  }
}

/** What stands for no value inside of a run, where nothing may be null: it is never compared, since what has none is told apart before. */
const NOTHING: Record<string, string> = {
  timestamptz: 'epoch',
  int: '0',
  text: '',
  uuid: '00000000-0000-0000-0000-000000000000',
}

function orNone(column: Prisma.Sql, parts: Part[]): Part[] {
  const isNone: Part = {
    value: Prisma.sql`(${column} IS NULL)::int`,
    type: 'int',
    at: (keys) => (keys.every((key) => key === null) ? '1' : '0'),
    goes: 'up',
  }
  const rest = parts.map(({ value, type, at, goes }): Part => {
    const nothing = NOTHING[type] ?? ''
    return {
      value: Prisma.sql`coalesce(${value}, ${nothing}::${Prisma.raw(type)})`,
      type,
      at: (keys) => (keys.every((key) => key === null) ? nothing : at(keys)),
      goes,
    }
  })
  return [isNone, ...rest]
}
