import pg from 'pg'

/** A statement as the driver was given it. */
export type Recorded = Parameters<pg.Client['query']>

/** Runs `work` and gives the statements that the driver was asked meanwhile, in this process: so a floor is measured with the very statements of the work, without all that is around them. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Recorded[]> {
  const { query } = pg.Client.prototype
  const recorded: Recorded[] = []
  pg.Client.prototype.query = function recording(this: pg.Client, ...given: unknown[]) {
    recorded.push(given.filter((each) => typeof each !== 'function') as unknown as Recorded)
    return (query as (...all: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return recorded
}

/** Asks them one after the other on one connection. */
export async function replay(client: pg.Client, statements: readonly Recorded[]): Promise<void> {
  for (const [statement, values] of statements) {
    const again = typeof statement === 'object' ? { ...(statement as object) } : statement
    await (client.query as (...all: unknown[]) => Promise<unknown>).call(client, again, values)
  }
}
