import pg from 'pg'
import { type LiveNotice, readNotice } from './live-notice.input'

export type Listening = {
  /** Settles when the channel is listened to for the first time. */
  ready: Promise<void>
  /** Asks whether the connection still lives; one that does not is opened anew. */
  check: () => Promise<void>
  close: () => Promise<void>
}

type Ears = {
  onNotice: (notice: LiveNotice) => void
  /** Listened to again, after a time in which notices may have been missed. */
  onGap: () => void
}

const PATIENCE = 10_000
const PAUSES = [100, 500, 1_000, 2_000, 5_000, 10_000]

/** Listens to what PostgreSQL tells all server processes, on a connection of its own; a lost one is opened again after growing pauses. */
export function listen(url: string, { onNotice, onGap }: Ears): Listening {
  const stop = new AbortController()
  let client: pg.Client | undefined
  let lose: () => void = () => undefined
  let firstHeard: (() => void) | undefined
  const ready = new Promise<void>((done) => {
    firstHeard = done
  })
  let failures = 0

  const listenOnce = async (): Promise<void> => {
    const lost = new Promise<'lost'>((done) => {
      lose = () => done('lost')
    })
    client = connection(url, lose, onNotice)
    const how = await Promise.race([lost, beginToListen(client)])
    if (how === 'lost') return
    failures = 0
    if (firstHeard === undefined) onGap()
    firstHeard?.()
    firstHeard = undefined
    await lost
  }
  const keepListening = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await listenOnce().catch(() => undefined)
      // Not waited for: a connection whose other end is gone may never say that it has ended.
      const ended = client?.end().catch(() => undefined)
      if (stop.signal.aborted) return ended
      await pause(PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0, stop.signal)
      failures += 1
    }
  }
  const kept = keepListening()

  return {
    ready,
    check: async () => {
      await client?.query('SELECT 1').catch(() => lose())
    },
    close: async () => {
      stop.abort()
      lose()
      await kept
    },
  }
}

function connection(url: string, lose: () => void, onNotice: Ears['onNotice']): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'plumbline live',
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  })
  client.on('error', lose)
  client.on('end', lose)
  client.on('notification', ({ payload }) => {
    const notice = readNotice(payload)
    if (notice !== null) onNotice(notice)
  })
  return client
}

async function beginToListen(client: pg.Client): Promise<'listening'> {
  await client.connect()
  await client.query('LISTEN plumbline_live')
  return 'listening'
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms)
    const end = () => {
      clearTimeout(timer)
      done()
    }
    stop.addEventListener('abort', end, { once: true })
  })
}
