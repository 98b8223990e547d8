import type { Actor } from '@/lib/access/actor'
import { recordEvent } from '@/lib/audit/event.store'
import { closeDb, db } from '@/lib/db/client'
import { holdServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { inTransaction } from '@/lib/db/transaction'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { throwawayHome } from '@/lib/testing/throwaway-home'
import type { Bench, Measured } from './measure'

const WRITERS = 16
const EACH = 40
const TURNS = 4

/** Events of one desk from 16 writers at once, each its own durable transaction, with the hash chain and without it. */
export const logBench: Bench = {
  name: 'log-chain',
  run: async () => {
    const { home, remove } = await throwawayHome()
    const server = await holdServer(home)
    Object.assign(process.env, { DATABASE_URL: server.url, DATABASE_CONNECTIONS: String(WRITERS) })
    try {
      await migrate(server.url)
      const editor = await aPerson(await aDesk(), 'editor')
      const plain: number[] = []
      const chained: number[] = []
      for (let turn = 0; turn < TURNS; turn += 1) {
        plain.push(await timed('DISABLE', editor))
        chained.push(await timed('ENABLE', editor))
      }
      const ours = measured(chained)
      const rate = Math.round((WRITERS * EACH * 1_000) / ours.best)
      const said = `${WRITERS * EACH} commits from ${WRITERS} writers on one desk: ${rate} a second`
      return { name: 'log-chain', ours, beside: { name: 'without the chain', theirs: measured(plain) }, said }
    } finally {
      await closeDb()
      await server.leave()
      await remove()
    }
  },
}

async function timed(chain: 'ENABLE' | 'DISABLE', editor: Actor): Promise<number> {
  await db().$executeRawUnsafe(`ALTER TABLE "event" ${chain} TRIGGER event_joins_the_chain`)
  const begun = performance.now()
  await Promise.all(Array.from({ length: WRITERS }, () => write(editor)))
  return performance.now() - begun
}

async function write(editor: Actor): Promise<void> {
  for (let turn = 0; turn < EACH; turn += 1) {
    const entry = { kind: 'claim.dropped', data: { number: turn, reason: 'Nothing rests on it.' } } as const
    await inTransaction((tx) => recordEvent(tx, editor, entry))
  }
}

function measured(times: readonly number[]): Measured {
  return { first: times[0] ?? 0, best: Math.min(...times) }
}
