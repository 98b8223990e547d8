import type { Actor } from '@/lib/access/actor'
import { changedSince } from '@/lib/live/changed-since.query'
import { type Listening, listen } from '@/lib/live/listen.gateway'
import type { LiveMessage } from '@/lib/live/live-message'
import type { LiveNotice } from '@/lib/live/live-notice.input'
import type { Place } from '@/lib/live/presence'
import { enterPresence, leavePresence, touchPresence, whoIsOn } from '@/lib/live/presence.store'
import { sessionsThatStand } from '@/lib/people/sessions-that-stand.query'
import { now } from '@/lib/shared/clock'
import { settings } from '@/lib/shared/settings'
import { addNotice, messagesFor, type News, noNews } from './live-news'

/** Where the messages of one open screen go. */
export type Outlet = { send: (message: LiveMessage) => void; end: () => void }

/** Who opens a screen, by which session, what it shows, and how fresh that is. */
export type Opening = { actor: Actor; sessionId: string; place: Place; since: Date | null }

/** All open screens of one server process, told of changes on their desk by whatever process they were made. */
export type LiveHub = {
  /** How many screens a person has open here. */
  screensOf: (userId: string) => number
  /** Tells a screen of changes from now on; gives back how it leaves. */
  join: (opening: Opening, out: Outlet) => () => void
  /** Once in a while: says that screens are still open, ends those whose session has ended, and sees that PostgreSQL is heard. */
  beat: () => Promise<void>
  close: () => Promise<void>
}

type Stream = { tab: string; deskId: string; userId: string; sessionId: string; place: Place; out: Outlet; who: string }

const A_MOMENT = 50
const BEAT = 15_000
const LISTENS_ON = 30_000
const PATIENCE = 5_000

const kept = globalThis as { plumblineLive?: LiveHub }

/** The hub of this process. It listens from the first screen that is opened until some time after the last was closed. */
export function liveHub(): LiveHub {
  kept.plumblineLive ??= makeLiveHub(settings().DATABASE_URL)
  return kept.plumblineLive
}

/** Ends all open screens of this process, which would keep its server from ending. */
export async function closeLive(): Promise<void> {
  await kept.plumblineLive?.close()
}

/** A hub on the database of this process; `liveHub` is the one that is kept. */
export function makeLiveHub(url: string): LiveHub {
  const streams = new Map<string, Stream>()
  const left = new Set<string>()
  let news = new Map<string, News>()
  let listening: Listening | undefined
  let beating: ReturnType<typeof setInterval> | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  let telling: ReturnType<typeof setTimeout> | undefined

  const hear = (): Listening => {
    clearTimeout(resting)
    beating ??= unhindering(setInterval(() => void beat(), BEAT))
    listening ??= listen(url, { onNotice, onGap: () => tellAll({ tells: 'again' }) })
    return listening
  }
  const rest = async (): Promise<void> => {
    clearInterval(beating)
    clearTimeout(resting)
    beating = undefined
    const ended = listening?.close()
    listening = undefined
    await ended
  }

  const onNotice = (notice: LiveNotice): void => {
    if (notice.about === 'presence' && notice.moved !== null) {
      const { tab, claim, doing } = notice.moved
      const stream = streams.get(tab)
      if (stream?.deskId === notice.desk) stream.place = { article: notice.article, claim, doing }
    }
    if (notice.about === 'event' && notice.kind.startsWith('person.')) void tried(endFallen)
    addNotice(newsOf(notice.desk), notice)
    tellSoon()
  }
  const newsOf = (deskId: string): News => {
    const known = news.get(deskId) ?? noNews()
    news.set(deskId, known)
    return known
  }
  const tellSoon = (): void => {
    telling ??= setTimeout(() => {
      telling = undefined
      void tried(tell)
    }, A_MOMENT)
  }
  const tell = async (): Promise<void> => {
    const gone = [...left]
    const told = news
    left.clear()
    news = new Map()
    for (const { deskId, userId, out } of streams.values()) {
      const ofDesk = told.get(deskId)
      if (ofDesk !== undefined) for (const message of messagesFor(userId, ofDesk)) out.send(message)
    }
    if (gone.length > 0) await leavePresence(gone)
    for (const [deskId, { articles }] of told) await tellWho(deskId, articles)
  }
  const tellWho = async (deskId: string, articles: ReadonlySet<string>): Promise<void> => {
    const looking = [...streams.values()].filter((stream) => stream.deskId === deskId && shows(stream, articles))
    const shown = [...new Set(looking.map(({ place }) => place.article ?? ''))]
    if (shown.length === 0) return
    const who = await whoIsOn(deskId, shown)
    for (const stream of looking) {
      const { article } = stream.place
      const people = article === null ? undefined : who.get(article)?.filter(({ id }) => id !== stream.userId)
      const written = JSON.stringify([article, people])
      if (article === null || people === undefined || written === stream.who) continue
      stream.who = written
      stream.out.send({ tells: 'who', article, people })
    }
  }
  const tellAll = (message: LiveMessage): void => {
    for (const { out } of streams.values()) out.send(message)
  }

  const enter = async (stream: Stream, { actor, since }: Opening): Promise<void> => {
    await Promise.race([hear().ready, patience()])
    await enterPresence(stream)
    if (!streams.has(stream.tab)) return leavePresence([stream.tab])
    if (stream.place.article !== null) newsOf(stream.deskId).articles.add(stream.place.article)
    tellSoon()
    if (since !== null && (await changedSince(actor, since)) === 'changed') stream.out.send({ tells: 'again' })
  }
  const leave = (tab: string): void => {
    if (!streams.delete(tab)) return
    left.add(tab)
    tellSoon()
    if (streams.size === 0) resting = unhindering(setTimeout(() => void rest(), LISTENS_ON))
  }
  const endFallen = async (): Promise<void> => {
    const open = [...streams.values()]
    const standing = await sessionsThatStand(open)
    for (const { tab, deskId, sessionId, out } of open) {
      if (standing.get(sessionId)?.deskId === deskId) continue
      out.end()
      leave(tab)
    }
  }
  const beat = async (): Promise<void> => {
    if (streams.size === 0) return
    tellAll({ tells: 'still' })
    await tried(endFallen)
    await tried(() => touchPresence([...streams.values()]))
    await listening?.check()
  }

  return {
    screensOf: (userId) => [...streams.values()].filter((stream) => stream.userId === userId).length,
    beat,
    join: (opening, out) => {
      const { actor, sessionId, place } = opening
      const { deskId, userId } = actor
      const stream: Stream = { tab: crypto.randomUUID(), deskId, userId, sessionId, place, out, who: '' }
      streams.set(stream.tab, stream)
      out.send({ tells: 'hello', tab: stream.tab, at: now().toISOString() })
      void tried(() => enter(stream, opening))
      return () => leave(stream.tab)
    },
    close: async () => {
      for (const { tab, out } of [...streams.values()]) {
        out.end()
        leave(tab)
      }
      clearTimeout(telling)
      telling = undefined
      await tried(tell)
      await rest()
    },
  }
}

function shows({ place }: Stream, articles: ReadonlySet<string>): boolean {
  return place.article !== null && articles.has(place.article)
}

/** A database that cannot be reached just now is no reason to end anything: the next beat makes up for it. */
async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error('What is told to open screens could not be worked out.', error)
  }
}

function patience(): Promise<void> {
  return new Promise((done) => void unhindering(setTimeout(done, PATIENCE)))
}

/** A timer that does not keep the process from ending. */
function unhindering<Timer extends NodeJS.Timeout>(timer: Timer): Timer {
  timer.unref()
  return timer
}
