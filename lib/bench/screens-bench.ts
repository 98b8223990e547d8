import pg from 'pg'
import { openArchive } from './archive'
import { aSide, startBenchServer } from './bench-server'
import { visit } from './bench-visitor'
import { closedLoop, type Timed, timed } from './closed-loop'

/** One screen on a small archive and on a large one, each asked for over one connection by somebody signed in. */
export type ScreenRow = { name: string; small: Timed; large: Timed; ratio: number }

const TURN_MS = 2_000
const SMALL = 10_000

/** How long whole pages take on a desk of 10,000 claims and on one of `claims`. */
export async function screensBench(claims: number, tell: (row: ScreenRow) => void): Promise<void> {
  const small = await timesOn(SMALL)
  const large = await timesOn(claims)
  for (const [name, theirs] of large) {
    const ours = small.get(name)
    if (ours !== undefined) tell({ name, small: ours, large: theirs, ratio: theirs.p95 / ours.p95 })
  }
}

async function timesOn(claims: number): Promise<Map<string, Timed>> {
  const archive = await openArchive(claims)
  const owner = new pg.Client({ connectionString: archive.ownerUrl })
  await owner.connect()
  const server = await startBenchServer(archive.appUrl)
  const side = aSide(server.port)
  try {
    const { session } = await visit(owner)
    const times = new Map<string, Timed>()
    for (const [name, path] of Object.entries(await screens(owner))) {
      const taken = await closedLoop(1, TURN_MS, async () => {
        const { status } = await side.ask({ method: 'GET', path, headers: { ...session, accept: 'text/html' } })
        if (status !== 200) throw new Error(`${path} was answered ${status}.`)
      })
      times.set(name, timed(taken, (TURN_MS * 0.9) / 1_000))
    }
    return times
  } finally {
    side.end()
    server.end()
    await owner.end()
    await archive.server.leave()
  }
}

/** What people look at, by name. */
async function screens(owner: pg.Client): Promise<Record<string, string>> {
  const one = async (sql: string) => (await owner.query<{ id: string }>(sql)).rows[0]?.id ?? ''
  const claim = await one(`SELECT id FROM "claim" ORDER BY id OFFSET 5000 LIMIT 1`)
  const article = await one(`SELECT id FROM "article" ORDER BY id OFFSET 100 LIMIT 1`)
  const source = await one(`SELECT id FROM "source" ORDER BY id OFFSET 100 LIMIT 1`)
  const rating = await one(`SELECT id FROM "rating" WHERE label = 'False'`)
  return {
    'my desk': '/my-desk',
    'claims, last changed': '/claims',
    'claims, open by priority and date': '/claims?status=open,checking&sort=-priority,due',
    'claims, rated false': `/claims?rating=${rating}`,
    'claims, by article': '/claims?group=article',
    'claims, found by a word': '/claims?q=harbour',
    'counts beside a filter': '/claims/facets?field=status',
    'more rows': '/claims/rows?sort=-updated',
    'late claims': '/late',
    home: '/',
    articles: '/articles',
    'claims of an article': `/claims?article=${article}`,
    'claims for a set': '/reports/new',
    'claims for a set, settled ones': '/reports/new?status=settled',
    'claims for a set, of a month': '/reports/new?settled=2026-03',
    'settings with the rating scale': '/settings',
    galley: `/articles/${article}`,
    claim: `/claims/${claim}`,
    sources: '/sources',
    'sources, found by a word': '/sources?q=harbour',
    'sources to look after': '/sources?show=look-after',
    source: `/sources/${source}`,
    activity: '/activity',
    agreement: '/agreement',
    reports: '/reports',
    people: '/people',
    notifications: '/notifications',
    'imported files': '/claims/import',
    'errors readers reported': '/reader-errors',
  }
}
