import pg from 'pg'
import { closeDb } from '@/lib/db/client'
import { type Archive, openArchive } from './archive'
import { deepPages, facetCounts, firstPages, ownDesk, phrases, type Read } from './archive-reads'
import { recordings, verdicts, type Write } from './archive-writes'
import { type Asked, aSide, type BenchServer, startBenchServer } from './bench-server'
import { visit, type Visitor } from './bench-visitor'
import { closedLoop, type Timed, timed } from './closed-loop'
import { type Recorded, recordStatements, replay } from './recorded-statements'

/** An operation through /api/v1 beside its two floors, in the same turns: the plain statements through the same driver, and an empty route answering as many bytes. */
export type Beside = {
  name: string
  connections: number
  ours: Timed
  sql: Timed
  empty: Timed
  /** p95 of ours over those of both floors added. */
  ratio: number
}

export const ARCHIVE_BENCHES = [
  ...(['first-page', 'page-10000', 'phrase-search', 'facets', 'my-desk'] as const),
  ...(['create-claim', 'give-verdict'] as const),
]
export type ArchiveBench = (typeof ARCHIVE_BENCHES)[number]

const CONNECTIONS = [1, 16]
const TURNS = 3
const TURN_MS = 2_500

/** Measures these operations on an archive of so many claims; each tells of itself when it is done. */
export async function archiveBench(
  claims: number,
  names: readonly ArchiveBench[],
  tell: (row: Beside) => void,
): Promise<void> {
  const archive = await openArchive(claims)
  const owner = new pg.Client({ connectionString: archive.ownerUrl })
  await owner.connect()
  process.env.DATABASE_URL = archive.appUrl
  let server: BenchServer | undefined
  try {
    const visitor = await visit(owner)
    server = await startBenchServer(archive.appUrl)
    const at = { archive, owner, visitor, port: server.port }
    for (const name of names) {
      const works = await worksOf(name, at)
      for (const connections of CONNECTIONS) tell(await beside(name, connections, works, at))
    }
  } finally {
    server?.end()
    await closeDb()
    await owner.end()
    await archive.server.leave()
  }
}

type At = { archive: Archive; owner: pg.Client; visitor: Visitor; port: number }

/** What one turn of an operation asks of the product, and what of PostgreSQL alone. */
type Works = { ours: (turn: number) => Asked; sql: (client: pg.Client, turn: number) => Promise<unknown> }

async function worksOf(name: ArchiveBench, at: At): Promise<Works> {
  const { archive, owner, visitor } = at
  switch (name) {
    case 'first-page':
      return reads(await firstPages(visitor.actor, owner), visitor)
    case 'page-10000':
      return reads(await deepPages(visitor.actor, owner, archive.claims), visitor)
    case 'phrase-search':
      return reads(await phrases(visitor.actor, owner), visitor)
    case 'facets':
      return reads(facetCounts(visitor.actor), visitor)
    case 'my-desk':
      return reads(ownDesk(visitor.actor), visitor)
    case 'create-claim':
      return writes(await recordings(visitor.actor, owner), visitor)
    case 'give-verdict':
      return writes(await verdicts(visitor.actor, owner), visitor)
  }
}

async function reads(all: readonly Read[], { bearer }: Visitor): Promise<Works> {
  const statements: Recorded[][] = []
  for (const { query } of all) statements.push(await recordStatements(query))
  return {
    ours: (turn) => ({ method: 'GET', path: all[turn % all.length]?.path ?? '', headers: bearer }),
    sql: (client, turn) => replay(client, statements[turn % all.length] ?? []),
  }
}

function writes(write: Write, { bearer }: Visitor): Works {
  const headers = { ...bearer, 'content-type': 'application/json' }
  return {
    ours: () => {
      const body = JSON.stringify(write.body())
      return { method: 'POST', path: write.path, headers, body }
    },
    sql: (client) => write.sql(client),
  }
}

async function beside(name: string, connections: number, works: Works, { archive, port }: At): Promise<Beside> {
  const sides = Array.from({ length: connections }, () => aSide(port))
  const clients = sides.map(() => new pg.Client({ connectionString: archive.appUrl }))
  await Promise.all(clients.map((client) => client.connect()))
  let [bytes, answers] = [0, 0]
  const ours = (turn: number, side: number) =>
    ask(sides[side], works.ours(turn)).then((answered) => {
      bytes += answered
      answers += 1
    })
  const sql = (turn: number, side: number) => works.sql(clients[side] as pg.Client, turn)
  const empty = (_turn: number, side: number) =>
    ask(sides[side], { method: 'GET', path: `/api/v1/ping?bytes=${Math.round(bytes / Math.max(answers, 1))}` })
  const times = { ours: [] as number[], sql: [] as number[], empty: [] as number[] }
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.ours.push(...(await closedLoop(connections, TURN_MS, ours)))
    times.sql.push(...(await closedLoop(connections, TURN_MS, sql)))
    times.empty.push(...(await closedLoop(connections, TURN_MS, empty)))
  }
  for (const side of sides) side.end()
  await Promise.all(clients.map((client) => client.end()))
  const seconds = (TURNS * TURN_MS * 0.9) / 1_000
  const rows = {
    ours: timed(times.ours, seconds),
    sql: timed(times.sql, seconds),
    empty: timed(times.empty, seconds),
  }
  return { name, connections, ...rows, ratio: rows.ours.p95 / (rows.sql.p95 + rows.empty.p95) }
}

async function ask(side: ReturnType<typeof aSide> | undefined, asked: Asked): Promise<number> {
  const answer = await side?.ask(asked)
  if (answer === undefined || answer.status >= 300)
    throw new Error(`${asked.method} ${asked.path} was answered ${answer?.status}: ${answer?.body.slice(0, 300)}`)
  return answer.bytes
}
