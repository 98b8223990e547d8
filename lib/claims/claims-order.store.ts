import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { CLAIM_KINDS, PRIORITIES } from './claim'
import { CLAIM_STATUSES } from './claim-status'
import { type ClaimsFilter, GRADE_FILTERS } from './claims-filter'
import type { ClaimSort, SortedBy } from './claims-sort'
import {
  claimantColumn,
  type Column,
  type Piece,
  countColumn,
  runColumn,
  titleColumn,
  valueColumn,
} from './claims-piece.store'
import { STATUSES_BLOCKING } from './claims-where.store'

/** A column and which way it goes; its pieces are in that order. */
export type OrderColumn = Column & { descending: 'yes' | 'no' }

/** The columns a filter sorts by, its group first. What has few values is taken apart into one piece for each, so that each is walked along an index. */
export async function orderColumns(tx: Tx, actor: Actor, filter: ClaimsFilter): Promise<OrderColumn[]> {
  const sorts = sortsOf(filter)
  const ratings = sorts.some(({ by }) => by === 'rating') ? await ratingsOf(tx, actor) : []
  const counts = {
    evidence: sorts.some(({ by }) => by === 'evidence') ? await evidenceCountsOf(tx, actor) : [],
    sources: sorts.some(({ by }) => by === 'sources') ? await sourceCountsOf(tx, actor) : [],
  }
  const people = sorts.some(({ by }) => by === 'who') ? await assigneesOf(tx, actor) : []
  return sorts.map(({ by, descending }) => {
    const column = columnOf(by, actor, filter, { ratings, people, counts })
    const pieces = inDirection(column.pieces, descending).map((piece) => ({ ...piece, ...settledBy(by, piece) }))
    return { ...column, descending, pieces }
  })
}

/** What a filter sorts by, its group first; each column once. */
export function sortsOf({ group, sort }: Pick<ClaimsFilter, 'group' | 'sort'>): SortedBy[] {
  if (group === null) return sort
  const by = group === 'assignee' ? 'who' : 'article'
  const descending = sort.find((each) => each.by === by)?.descending ?? 'no'
  return [{ by, descending }, ...sort.filter((each) => each.by !== by)]
}

/** A claim has a rating, and a day of settling, exactly when it is settled: a check constraint says so. */
function settledBy(by: ClaimSort, piece: Piece): Pick<Piece, 'settled'> {
  if (by === 'status') return { settled: piece.holds(['settled']) ? 'yes' : 'no' }
  if (by === 'rating' || by === 'settled') return { settled: piece.kind === 'none' ? 'no' : 'yes' }
  return {}
}

/** What has no value comes last, whichever way round. */
function inDirection(pieces: Column['pieces'], descending: 'yes' | 'no'): Column['pieces'] {
  if (descending === 'no') return pieces
  const none = pieces.filter((piece) => piece.kind === 'none')
  return [...pieces.filter((piece) => piece.kind !== 'none').reverse(), ...none]
}

type Values = { ratings: string[]; people: string[]; counts: { evidence: number[]; sources: number[] } }

function columnOf(by: ClaimSort, actor: Actor, filter: ClaimsFilter, { ratings, people, counts }: Values): Column {
  switch (by) {
    case 'updated':
      return runColumn(Prisma.sql`c.updated_at`, 'timestamptz', 'always')
    case 'recorded':
      return runColumn(Prisma.sql`c.created_at`, 'timestamptz', 'always')
    case 'settled':
      return runColumn(Prisma.sql`c.settled_at`, 'timestamptz', 'not always')
    case 'due':
      return runColumn(Prisma.sql`c.due_at`, 'timestamptz', 'not always')
    case 'number':
      return runColumn(Prisma.sql`c.number`, 'int', 'always')
    case 'statement':
      return runColumn(Prisma.sql`lower(left(c.statement, 100))`, 'text', 'always')
    case 'article':
      return titleColumn(actor)
    case 'claimant':
      return claimantColumn(actor)
    case 'evidence':
      return countColumn(Prisma.sql`c.evidence_count`, MANY, counts.evidence)
    case 'sources':
      return countColumn(Prisma.sql`c.source_count`, MANY, counts.sources)
    case 'kind':
      return valueColumn(Prisma.sql`c.kind`, '"ClaimKind"', among(CLAIM_KINDS, filter.kind))
    case 'priority':
      return valueColumn(Prisma.sql`c.priority`, '"Priority"', among(PRIORITIES, filter.priority))
    case 'status':
      return valueColumn(Prisma.sql`c.status`, '"ClaimStatus"', among(statusesOf(filter), filter.status))
    case 'grade':
      return valueColumn(Prisma.sql`c.grade`, 'text', among(GRADE_FILTERS, filter.grade))
    case 'rating':
      return valueColumn(Prisma.sql`c.rating_id`, 'uuid', among([...ratings, 'none'], filter.rating))
    case 'who':
      return valueColumn(Prisma.sql`c.assignee_id`, 'uuid', among([...people, 'nobody'], filter.assignee))
  }
}

function among<T extends string>(all: readonly T[], wanted: readonly string[]): T[] {
  return wanted.length === 0 ? [...all] : all.filter((value) => wanted.includes(value))
}

function statusesOf({ only }: ClaimsFilter) {
  if (only === 'to-adjudicate') return ['disputed' as const]
  return only === 'blocking' || only === 'late' ? STATUSES_BLOCKING : CLAIM_STATUSES
}

async function ratingsOf(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "rating" WHERE desk_id = ${actor.deskId}::uuid ORDER BY position, id`
  return rows.map(({ id }) => id)
}

/** From here on numbers are few enough of each to be sorted among each other. */
const MANY = 20

/** The numbers of evidence below `MANY` that any claim has: found by leaping through their index from one to the next. */
async function evidenceCountsOf(tx: Tx, actor: Actor): Promise<number[]> {
  const rows = await tx.$queryRaw<{ n: number }[]>`
    WITH RECURSIVE has(n) AS (
      (SELECT evidence_count FROM "claim" WHERE desk_id = ${actor.deskId}::uuid ORDER BY evidence_count LIMIT 1)
      UNION ALL
      SELECT (SELECT evidence_count FROM "claim" WHERE desk_id = ${actor.deskId}::uuid AND evidence_count > has.n ORDER BY evidence_count LIMIT 1)
      FROM has WHERE has.n < ${MANY - 1}
    )
    SELECT n FROM has WHERE n < ${MANY}`
  return rows.map(({ n }) => n)
}

/** The same of sources, which stand second in that index: each pair is leapt to. */
async function sourceCountsOf(tx: Tx, actor: Actor): Promise<number[]> {
  const rows = await tx.$queryRaw<{ n: number }[]>`
    WITH RECURSIVE has(pieces, n) AS (
      (SELECT evidence_count, source_count FROM "claim" WHERE desk_id = ${actor.deskId}::uuid
        ORDER BY evidence_count, source_count LIMIT 1)
      UNION ALL
      SELECT next.* FROM has CROSS JOIN LATERAL (
        SELECT evidence_count, source_count FROM "claim"
        WHERE desk_id = ${actor.deskId}::uuid AND (evidence_count, source_count) > (has.pieces, has.n)
        ORDER BY evidence_count, source_count LIMIT 1) AS next
    )
    SELECT DISTINCT n FROM has WHERE n < ${MANY} ORDER BY n`
  return rows.map(({ n }) => n)
}

/** Everybody who has a claim, by name: found by leaping through the index from one to the next. */
async function assigneesOf(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE has(id) AS (
      (SELECT assignee_id FROM "claim" WHERE desk_id = ${actor.deskId}::uuid AND assignee_id IS NOT NULL ORDER BY assignee_id LIMIT 1)
      UNION ALL
      SELECT (SELECT assignee_id FROM "claim" WHERE desk_id = ${actor.deskId}::uuid AND assignee_id > has.id ORDER BY assignee_id LIMIT 1)
      FROM has WHERE has.id IS NOT NULL
    )
    SELECT u.id FROM has JOIN "user" u ON u.id = has.id ORDER BY lower(left(u.name, 100)), u.id`
  return rows.map(({ id }) => id)
}

/** The same order as plain SQL over "claim" c with its joins: for a list that is read from its first row to its last. */
export function claimsOrder(filter: ClaimsFilter): { joins: Prisma.Sql; order: Prisma.Sql } {
  const sorts = sortsOf(filter)
  const order = sorts.flatMap(({ by, descending }) =>
    PLAIN[by].values.map((value) =>
      descending === 'yes' ? Prisma.sql`${value} DESC NULLS LAST` : Prisma.sql`${value} ASC NULLS LAST`,
    ),
  )
  const tie = sorts.at(-1)?.descending === 'yes' ? Prisma.sql`c.id DESC` : Prisma.sql`c.id ASC`
  const joins = sorts.map(({ by }) => PLAIN[by].join ?? Prisma.empty)
  return { joins: Prisma.join(joins, ' '), order: Prisma.join([...order, tie]) }
}

const PLAIN: Record<ClaimSort, { values: Prisma.Sql[]; join?: Prisma.Sql }> = {
  updated: { values: [Prisma.sql`c.updated_at`] },
  recorded: { values: [Prisma.sql`c.created_at`] },
  settled: { values: [Prisma.sql`c.settled_at`] },
  due: { values: [Prisma.sql`c.due_at`] },
  number: { values: [Prisma.sql`c.number`] },
  statement: { values: [Prisma.sql`lower(left(c.statement, 100))`] },
  article: {
    values: [Prisma.sql`lower(left(sa.title, 100))`, Prisma.sql`sa.id`],
    join: Prisma.sql`JOIN "article" sa ON sa.id = c.article_id`,
  },
  claimant: {
    values: [Prisma.sql`lower(left(sc.name, 100))`, Prisma.sql`sc.id`],
    join: Prisma.sql`LEFT JOIN "claimant" sc ON sc.id = c.claimant_id`,
  },
  evidence: { values: [Prisma.sql`c.evidence_count`] },
  sources: { values: [Prisma.sql`c.source_count`] },
  kind: { values: [Prisma.sql`c.kind`] },
  priority: { values: [Prisma.sql`c.priority`] },
  status: { values: [Prisma.sql`c.status`] },
  grade: { values: [Prisma.sql`c.grade`] },
  rating: {
    values: [Prisma.sql`sr.position`, Prisma.sql`sr.id`],
    join: Prisma.sql`LEFT JOIN "rating" sr ON sr.id = c.rating_id`,
  },
  who: {
    values: [Prisma.sql`lower(left(su.name, 100))`, Prisma.sql`su.id`],
    join: Prisma.sql`LEFT JOIN "user" su ON su.id = c.assignee_id`,
  },
}
