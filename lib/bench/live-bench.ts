import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import type { Actor } from '@/lib/access/actor'
import { closeDb } from '@/lib/db/client'
import { holdServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { changedSince } from '@/lib/live/changed-since.query'
import { actorOfSession } from '@/lib/people/actor-of-session.query'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { aLiveScreen, type LiveScreen } from '@/lib/testing/live-screen'
import { throwawayHome } from '@/lib/testing/throwaway-home'
import { makeLiveHub } from '@/lib/web/live-hub'
import type { Bench, Measured } from './measure'

const SCREENS = 50
const EVENTS_A_SECOND = 20
const TURNS = 3
const TURN_MS = 2_000

/** What 50 open screens cost this process while 20 events a second are committed, beside the same screens asking once a second. */
export const liveBench: Bench = {
  name: 'live',
  run: async () => {
    const { home, remove } = await throwawayHome()
    const server = await holdServer(home)
    process.env.DATABASE_URL = server.url
    const counted = countStatements()
    try {
      await migrate(server.url)
      const editor = await aPerson(await aDesk(), 'editor')
      const article = await anArticle(editor)
      const claim = await anOpenClaim(editor, article, '14 cracked bolts')
      const hub = makeLiveHub(server.url)
      const heap = heapNow()
      const screens: LiveScreen[] = []
      const place = { article: article.articleId, claim: claim.id }
      for (let opened = 0; opened < SCREENS; opened += 1) screens.push(await aLiveScreen(hub, editor, place))
      await Promise.all(screens.map((screen) => screen.next('who')))
      const kilobytes = (heapNow() - heap) / SCREENS / 1_024

      const beaten = counted.sofar()
      await hub.beat()
      const idle = counted.sofar() - beaten

      const after = await timeToArrive(server.url, editor, screens)
      const told: number[] = []
      const asking: number[] = []
      let statements = 0
      for (let turn = 0; turn < TURNS; turn += 1) {
        const before = counted.sofar()
        told.push(await costOf(() => commitEvents(server.url, editor)))
        statements += counted.sofar() - before
        asking.push(await costOf(() => Promise.all([commitEvents(server.url, editor), askEachSecond(editor, screens)])))
      }
      await hub.close()
      const own = (EVENTS_A_SECOND * TURN_MS * TURNS) / 1_000
      return {
        name: 'live',
        ours: measured(told),
        beside: { name: 'asking each second', theirs: measured(asking) },
        said:
          `CPU in a second of ${SCREENS} screens and ${EVENTS_A_SECOND} events: told by ${statements - own} statements more than the events’ own; ` +
          `idle ${idle} statements in 15 s; a change on all screens after ${after.toFixed(0)} ms; ${kilobytes.toFixed(0)} KB a screen`,
      }
    } finally {
      counted.stop()
      await closeDb()
      await server.leave()
      await remove()
    }
  },
}

/** Every statement of this process goes through here, Prisma's too. */
function countStatements(): { sofar: () => number; stop: () => void } {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function counting(this: pg.Client, ...given: unknown[]) {
    count += 1
    return Reflect.apply(query, this, given)
  } as typeof query
  return {
    sofar: () => count,
    stop: () => {
      pg.Client.prototype.query = query
    },
  }
}

async function timeToArrive(url: string, actor: Actor, screens: readonly LiveScreen[]): Promise<number> {
  const writer = await connected(url)
  const begun = performance.now()
  await commitEvent(writer, actor)
  await Promise.all(screens.map((screen) => screen.next('changes')))
  const took = performance.now() - begun
  await writer.end()
  return took
}

/** The CPU time of this process in milliseconds for each second of the work; its connections are not counted among the statements. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / (performance.now() - begun)
}

async function commitEvents(url: string, actor: Actor): Promise<void> {
  const writer = await connected(url)
  const apart = 1_000 / EVENTS_A_SECOND
  const begun = performance.now()
  for (let event = 0; event < TURN_MS / apart; event += 1) {
    await commitEvent(writer, actor)
    await pause(Math.max(0, begun + (event + 1) * apart - performance.now()))
  }
  await writer.end()
}

function commitEvent(writer: pg.Client, { deskId, userId }: Actor): Promise<unknown> {
  const words = `INSERT INTO "event" (id, desk_id, actor_id, kind, data) VALUES (gen_random_uuid(), $1, $2, 'claim.dropped', '{}')`
  return writer.query(words, [deskId, userId])
}

async function askEachSecond({ userId }: Actor, screens: readonly LiveScreen[]): Promise<void> {
  const apart = 1_000 / screens.length
  const asked: Promise<unknown>[] = []
  for (let at = 0; at < TURN_MS; at += apart) {
    const screen = screens[asked.length % screens.length]
    if (screen !== undefined) asked.push(ask({ userId, sessionId: screen.sessionId }))
    await pause(apart)
  }
  await Promise.all(asked)
}

async function ask(session: { userId: string; sessionId: string }): Promise<void> {
  const actor = await actorOfSession(session)
  if (actor !== null) await changedSince(actor, new Date())
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

function heapNow(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

function measured(costs: readonly number[]): Measured {
  return { first: costs[0] ?? 0, best: Math.min(...costs) }
}
