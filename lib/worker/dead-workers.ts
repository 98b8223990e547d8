import type pg from 'pg'

/** As long as a worker runs, a connection of its own holds this lock for it; the server lets it go when the worker is killed. */
const lockOf = (name: string) => `hashtextextended('plumbline worker ' || ${name}, 0)`

/** Says that the worker of this name lives, until `alive` is closed. */
export async function noteAlive(alive: pg.ClientBase, worker: string): Promise<void> {
  await alive.query(`SELECT pg_advisory_lock(${lockOf('$1')})`, [worker])
}

/** Frees the jobs of workers that are no more, whatever machine they ran on; else they would wait four hours. Gives how many workers. */
export async function freeJobsOfTheDead(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ worker: string }>(
    'SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
  )
  let dead = 0
  for (const { worker } of rows) {
    const asked = `SELECT pg_try_advisory_lock(${lockOf('$1')}) AS dead`
    if (!(await client.query<{ dead: boolean }>(asked, [worker])).rows[0]?.dead) continue
    await client.query('SELECT graphile_worker.force_unlock_workers($1)', [[worker]])
    await client.query(`SELECT pg_advisory_unlock(${lockOf('$1')})`, [worker])
    dead += 1
  }
  return dead
}
