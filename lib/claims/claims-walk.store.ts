import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { Place } from './claims-cursor'
import type { ClaimsFilter } from './claims-filter'
import { type OrderColumn, orderColumns } from './claims-order.store'
import type { Part, Piece } from './claims-piece.store'

/** A way along claims: on to the last or back to the first, from a place or from the other end, so many of them. */
export type Steps = {
  from: Place | null
  to: 'last' | 'first'
  limit: number
  /** Whether what is found is few enough to be found first and then sorted. */
  few: 'yes' | 'no'
}

export type Walk = {
  /** What a row is placed by, over "claim" c. */
  keys: Prisma.Sql[]
  /** The ids of the next claims in this order that `where`, a condition on "claim" c, finds: statements to run one after the other, each told how many are still wanted. */
  ids: (where: Prisma.Sql, steps: Steps) => Generator<Prisma.Sql, void, number>
}

/**
 * The order of a filter as a walk. Rows are walked band by band: in a band all columns of few values stand still, one piece each, so that an
 * indexed run is left to follow, and PostgreSQL plans each band for its own values. Below a column that runs, the others are sorted within it.
 */
export async function walkOf(tx: Tx, actor: Actor, filter: ClaimsFilter): Promise<Walk> {
  const columns = await orderColumns(tx, actor, filter)
  return { keys: columns.flatMap(({ keys }) => keys), ids: (where, steps) => statementsOf(columns, where, steps) }
}

/** The claims a statement gives the ids of, in its order: each by its place, `keys` being what it is sorted by, over "claim" c. */
export async function placesFound(tx: Tx, ids: Prisma.Sql, keys: readonly Prisma.Sql[]): Promise<Place[]> {
  const rows = await tx.$queryRaw<Place[]>`
    SELECT c.id, ARRAY[${Prisma.join([...keys, Prisma.sql`NULL`])}]::text[] AS keys
    FROM (SELECT id, row_number() OVER () AS place FROM (${ids}) AS found) AS page JOIN "claim" c USING (id)
    ORDER BY page.place`
  return rows.map(({ id, keys: words }) => ({ id, keys: words.slice(0, -1) }))
}

/** How many bands one statement walks: most pages are full after the first. */
const BANDS_AT_ONCE = [1, 4, 16, 32]

function* statementsOf(columns: OrderColumn[], where: Prisma.Sql, steps: Steps): Generator<Prisma.Sql, void, number> {
  const bands = bandsOf(columns, steps)
  let wanted = steps.limit
  for (let round = 0; wanted > 0; round += 1) {
    const walked: Prisma.Sql[] = []
    const most = BANDS_AT_ONCE[Math.min(round, BANDS_AT_ONCE.length - 1)] ?? 1
    while (walked.length < most) {
      const band = bands.next()
      if (band.done === true) break
      walked.push(bandSql(columns, band.value, where, { ...steps, limit: wanted }))
    }
    const [first, ...others] = walked
    if (first === undefined) return
    const each = walked.map((statement) => Prisma.sql`(${statement})`)
    wanted = yield others.length === 0 ? first : Prisma.sql`${Prisma.join(each, ' UNION ALL ')} LIMIT ${wanted}`
  }
}

/** One piece of each column, from the first on until one of them runs; and the keys of the place to begin after, when it lies in here. */
type Band = { pieces: Piece[]; after: Place | null }

function* bandsOf(columns: readonly OrderColumn[], { from, to }: Steps): Generator<Band> {
  for (const pieces of piecesFrom(columns, from?.keys ?? null, { to, settled: undefined })) {
    const after = from !== null && holds(columns, pieces, from) ? from : null
    yield { pieces, after }
  }
}

function* piecesFrom(
  columns: readonly OrderColumn[],
  keys: Place['keys'] | null,
  way: { to: Steps['to']; settled: Piece['settled'] },
): Generator<Piece[]> {
  const { to, settled } = way
  const [column, ...others] = columns
  if (column === undefined) {
    yield []
    return
  }
  const pieces = to === 'last' ? column.pieces : column.pieces.toReversed()
  const own = keys?.slice(0, column.keys.length)
  const first = own === undefined ? 0 : pieces.findIndex((piece) => piece.holds(own))
  if (first < 0) throw new Refusal('invalid', 'This place is not in the list any more. Begin with the first page.')
  for (const [index, piece] of pieces.slice(first).entries()) {
    if (settled !== undefined && piece.settled !== undefined && piece.settled !== settled) continue
    if (piece.kind === 'run') yield [piece]
    else {
      const below = index === 0 && keys !== null ? keys.slice(column.keys.length) : null
      for (const rest of piecesFrom(others, below, { ...way, settled: piece.settled ?? settled }))
        yield [piece, ...rest]
    }
  }
}

function holds(columns: readonly OrderColumn[], pieces: readonly Piece[], { keys }: Place): boolean {
  let at = 0
  return pieces.every((piece, index) => {
    const width = columns[index]?.keys.length ?? 0
    at += width
    return piece.holds(keys.slice(at - width, at))
  })
}

type Run = Pick<Part, 'value' | 'type'> & { sign: '<' | '>'; at: string | null }

function bandSql(
  columns: readonly OrderColumn[],
  { pieces, after }: Band,
  where: Prisma.Sql,
  { to, limit, few }: Steps,
): Prisma.Sql {
  const below = columns.slice(pieces.length)
  const runs = runsOf(columns, pieces, { after, to })
  const joins = [...pieces.map(({ join }) => join), ...below.map(({ join }) => join)]
  const conditions = [where, ...pieces.flatMap((piece) => piece.where ?? []), ...(after === null ? [] : [beyond(runs)])]
  const found = Prisma.sql`FROM "claim" c ${Prisma.join(joins, ' ')} WHERE ${Prisma.join(conditions, ' AND ')}`
  const way = (value: Prisma.Sql, { sign }: Run) =>
    sign === '<' ? Prisma.sql`${value} DESC` : Prisma.sql`${value} ASC`
  const order = runs.map((run) => way(run.value, run))
  if (few === 'no') return Prisma.sql`SELECT c.id ${found} ORDER BY ${Prisma.join(order)} LIMIT ${limit}`
  const values = runs.map(({ value }, index) => Prisma.sql`${value} AS ${Prisma.raw(`k${index}`)}`)
  const sorted = runs.map((run, index) => way(Prisma.raw(`k${index}`), run))
  return Prisma.sql`SELECT id FROM (SELECT c.id, ${Prisma.join(values)} ${found} OFFSET 0) AS few
    ORDER BY ${Prisma.join(sorted)} LIMIT ${limit}`
}

/** What the rows of a band are walked by, and where that stands at the place to begin after; ties by id, which goes the way of the last column. */
function runsOf(
  columns: readonly OrderColumn[],
  pieces: readonly Piece[],
  { after, to }: { after: Place | null; to: Steps['to'] },
): Run[] {
  const signOf = (descending: 'yes' | 'no') => ((descending === 'yes') === (to === 'last') ? '<' : '>')
  let at = 0
  const runs = columns.flatMap(({ descending, keys, whole }, index) => {
    const own = after?.keys.slice(at, at + keys.length) ?? null
    at += keys.length
    return (pieces[index]?.parts ?? whole).map(
      (part): Run => ({
        value: part.value,
        type: part.type,
        sign: signOf(part.goes === 'up' ? 'no' : descending),
        at: own === null ? null : part.at(own),
      }),
    )
  })
  const tie = signOf(columns.at(-1)?.descending ?? 'yes')
  return [...runs, { value: Prisma.sql`c.id`, type: 'uuid', sign: tie, at: after?.id ?? null }]
}

/** What lies after a place: one comparison of rows where all go the same way, which an index answers; else column by column. */
function beyond(runs: readonly Run[]): Prisma.Sql {
  const [first, ...rest] = runs
  if (first === undefined) return Prisma.sql`false`
  const sign = Prisma.raw(first.sign)
  if (rest.every((run) => run.sign === first.sign))
    return Prisma.sql`(${Prisma.join(runs.map(({ value }) => value))}) ${sign} (${Prisma.join(runs.map(placed))})`
  const at = placed(first)
  return Prisma.sql`(${first.value} ${sign}= ${at} AND (${first.value} ${sign} ${at} OR ${beyond(rest)}))`
}

function placed({ at, type }: Run): Prisma.Sql {
  return Prisma.sql`${at}::${Prisma.raw(type)}`
}
