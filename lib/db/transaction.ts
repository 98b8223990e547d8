import { AsyncLocalStorage } from 'node:async_hooks'
import { db, type Prisma } from './client'
import { isWriteConflict } from './prisma-errors'

/** What a store may touch while a command runs; whoever holds it never asks the pool for a second connection. */
export type Tx = Prisma.TransactionClient

const TRIES = 4

/** Runs `work` in one transaction: all of it happens or none. Tried again when PostgreSQL asks for it (deadlock, serialisation). */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const whole = withWhatGoesAlong(work)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(whole, { maxWait: 20_000, timeout: 30_000 })
    } catch (error) {
      if (attempt === TRIES || !isWriteConflict(error)) throw error
    }
  }
}

/** What is written in the transaction of a command without the command knowing: first `before`, and `after` with what it gave. */
export type Along = { before: (tx: Tx) => Promise<void>; after: (tx: Tx, result: unknown) => Promise<void> }

const goesAlong = new AsyncLocalStorage<Along>()

/** Runs one command with `along` in its transaction: both happen or neither. */
export async function alongside<T>(along: Along, run: () => Promise<T>): Promise<T> {
  return goesAlong.run(along, run)
}

function withWhatGoesAlong<T>(work: (tx: Tx) => Promise<T>): (tx: Tx) => Promise<T> {
  const along = goesAlong.getStore()
  if (along === undefined) return work
  return async (tx) => {
    await along.before(tx)
    const result = await work(tx)
    await along.after(tx, result)
    return result
  }
}

/**
 * Reads as the database stands at one moment. A read of a row with what hangs on it is several statements: between two of them a
 * worker may write, and a page would show half of it, with nothing under way that makes it read again.
 */
export async function atOneMoment<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(read, { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: 30_000 })
}
