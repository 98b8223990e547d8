import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { grantToApp, INSERT_ONLY, REMOVES_FROM } from './app-role'
import { closeDb, db } from './client'
import { migrate } from './migrate'
import { inTransaction } from './transaction'

const ownerUrl = process.env.DATABASE_URL ?? ''
const role = `app_${randomUUID().slice(0, 8)}`
let app: pg.Client

/** The rest of this file works as the application does: as a role that owns nothing. */
beforeAll(async () => {
  await asOwner(`CREATE ROLE ${role} LOGIN PASSWORD 'for this test'`)
  await grantToApp(ownerUrl, role)
  await grantToApp(ownerUrl, role)
  const url = new URL(ownerUrl)
  url.username = role
  url.password = encodeURIComponent('for this test')
  await closeDb()
  process.env.DATABASE_URL = url.href
  app = new pg.Client({ connectionString: url.href })
  await app.connect()
})

afterAll(async () => {
  await app.end()
})

async function asOwner(sql: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(sql)
  } finally {
    await owner.end()
  }
}

describe('the application’s own role', () => {
  test('does the work of a desk, and the log and its chain grow', async () => {
    const editor = await aPerson(await aDesk(), 'editor')
    const article = await anArticle(editor)
    await anOpenClaim(editor, article, '14 cracked bolts')
    const events = await db().event.count({ where: { deskId: editor.deskId } })
    expect(events).toBeGreaterThan(1)
    expect(await db().eventLink.count({ where: { deskId: editor.deskId } })).toBe(events)
    await inTransaction((tx) => enqueue(tx, { name: 'check-files', payload: {} }))
  })

  test.each(INSERT_ONLY)('changes no row of %s, removes none, and does not empty it', async (table) => {
    const asked = await app.query<{ may: boolean }>(`SELECT has_any_column_privilege($1, 'UPDATE') AS may`, [table])
    expect(asked.rows).toEqual([{ may: false }])
    await expect(app.query(`DELETE FROM "${table}"`)).rejects.toThrow('permission denied')
    await expect(app.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('permission denied')
  })

  test('removes rows of a few tables only: no verdict that stands, no sign-off, no claim', async () => {
    const { rows } = await app.query<{ table: string }>(
      `SELECT relname AS table FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'DELETE') ORDER BY 1`,
    )
    expect(rows.map(({ table }) => table)).toEqual(REMOVES_FROM)
    await expect(app.query('DELETE FROM open_verdict')).rejects.toThrow('permission denied')
  })

  test('every table that code here removes rows from is among those', () => {
    const removed = everyLine().flatMap((line) => {
      const [, model, table] = /tx\.(\w+)\.delete(?:Many)?\(|DELETE FROM "(\w+)"/.exec(line) ?? []
      if (table !== undefined) return [table]
      return model === undefined ? [] : [model.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]
    })
    expect(removed).not.toEqual([])
    for (const table of removed) expect(REMOVES_FROM).toContain(table)
  })

  test.each([
    ['adds a link to the chain itself', `INSERT INTO event_link SELECT * FROM event_link LIMIT 1`, 'permission denied'],
    ['changes a link', `UPDATE event_link SET hash = hash`, 'permission denied'],
    ['switches the triggers of the log off', `ALTER TABLE event DISABLE TRIGGER ALL`, 'must be owner'],
    ['drops a trigger', `DROP TRIGGER event_joins_the_chain ON event`, 'must be owner'],
    ['lets triggers rest for its session', `SET session_replication_role = replica`, 'permission denied'],
    [
      'writes its own chain function',
      `CREATE FUNCTION public.event_as_hashed(entry text) RETURNS text LANGUAGE sql AS 'SELECT 1::text'`,
      'permission denied',
    ],
    ['drops the log', `DROP TABLE event CASCADE`, 'must be owner'],
    ['says that a migration never ran', `DELETE FROM _prisma_migrations`, 'permission denied'],
  ])('it never %s', async (_what, sql, why) => {
    await expect(app.query(sql)).rejects.toThrow(why)
  })

  test('finds that every migration is there, without being able to write one', async () => {
    expect(await migrate(process.env.DATABASE_URL ?? '')).toEqual([])
  })

  test('it cannot give itself more', async () => {
    await app.query(`GRANT UPDATE ON event TO ${role}`)
    await expect(app.query(`UPDATE event SET kind = kind`)).rejects.toThrow('permission denied')
  })

  test('a temporary table in the way of the log does not stand in for the chain', async () => {
    const editor = await aPerson(await aDesk(), 'editor')
    await app.query('BEGIN')
    await app.query(`CREATE TEMPORARY TABLE event_link (LIKE public.event_link) ON COMMIT DROP`)
    await app.query(
      `INSERT INTO public.event (id, desk_id, kind, data) VALUES (gen_random_uuid(), $1, 'desk.settings-changed', '{}')`,
      [editor.deskId],
    )
    await app.query('COMMIT')
    expect(await db().eventLink.count({ where: { deskId: editor.deskId } })).toBe(1)
  })

  test('a role that owns the tables, or none at all, is refused with a sentence', async () => {
    const owner = new URL(ownerUrl).username
    await expect(grantToApp(ownerUrl, owner)).rejects.toThrow('needs one of its own')
    await expect(grantToApp(ownerUrl, 'nobody_at_all')).rejects.toThrow('has no role nobody_at_all')
  })
})

/** All lines of our own code that may remove rows. */
function everyLine(): string[] {
  const own = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(?:store|command|task|query)\.ts$/.test(name) && !name.startsWith('testing'),
  )
  return own.flatMap((name) => readFileSync(join('lib', name), 'utf8').split('\n'))
}
