import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Actor } from '@/lib/access/actor'
import { closeDb, db } from '@/lib/db/client'
import { holdServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { inTransaction } from '@/lib/db/transaction'
import { beginImport } from '@/lib/imports/begin-import.command'
import { lockImport, readOn } from '@/lib/imports/import.store'
import { lookAtTable } from '@/lib/imports/look-at-table.gateway'
import { planOf } from '@/lib/imports/plan-of'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { throwawayHome } from '@/lib/testing/throwaway-home'
import { bringInRows } from '@/lib/worker/bring-in-rows'
import type { Beside } from './archive-bench'

const MOST_ROWS = 20_000

/** A spreadsheet of claim, source, verdict and note brought in, beside COPY of all the rows that came of it into the same tables, triggers and indexes at work in both. */
export async function importBench(claims: number): Promise<Beside> {
  const rows = Math.min(claims, MOST_ROWS)
  const { home, remove } = await throwawayHome()
  const server = await holdServer(home)
  process.env.DATABASE_URL = server.url
  try {
    await migrate(server.url)
    const editor = await aPerson(await aDesk(), 'editor')
    const file = join(home, 'claims.csv')
    await writeFile(file, spreadsheet(rows))
    const ours = await broughtIn(editor, file, rows)
    const sql = await copied(server.url)
    const rate = (ms: number) => ({ p50: ms, p95: ms, rps: (rows * 1_000) / ms })
    const empty = { p50: 0, p95: 0, rps: 0 }
    return { name: 'import-claims', connections: 1, ours: rate(ours), sql: rate(sql), empty, ratio: ours / sql }
  } finally {
    await closeDb()
    await server.leave()
    await remove()
  }
}

const WORDS =
  'bridge closed after engineers counted cracked bolts along eastern span last spring mayor reopened lanes'.split(' ')
const VERDICTS = ['', 'False', 'Accurate', 'Misleading']

function spreadsheet(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const words = Array.from(
      { length: 9 },
      (_word, place) => WORDS[(at * 7 + place * 3 + (at >> (place % 5))) % WORDS.length],
    )
    return `Claim ${at} says ${words.join(' ')},https://example.org/doc/${at % (rows / 5)},${VERDICTS[at % 4]},Looked at ${at}`
  })
  return ['claim,source,verdict,note', ...lines].join('\n')
}

async function broughtIn(editor: Actor, file: string, total: number): Promise<number> {
  const table = await lookAtTable(file)
  const plan = planOf(table, (await readOn(db(), editor)).ratings, null)
  const facts = {
    filename: 'claims.csv',
    format: 'csv' as const,
    fileSha256: null,
    plan,
    headsLine: table.headsLine,
    dry: false,
    total,
  }
  const { importId } = await beginImport(editor, facts)
  const toDo = await inTransaction((tx) => lockImport(tx, editor, importId))
  const begun = performance.now()
  await bringInRows(editor, toDo, file, { stop: new AbortController().signal })
  const taken = performance.now() - begun
  const { brought } = await db().import.findUniqueOrThrow({ where: { id: importId } })
  if (brought !== total) throw new Error(`Of ${total} rows ${brought} came in.`)
  return taken
}

/** What must be there first, and what is measured. A claim is copied before it is settled, as it was written. */
const BEFORE = ['desk', 'user', 'membership', 'rating_scale', 'rating', 'import']
const MEASURED = [
  ...['article', 'article_version', 'passage', 'claimant', 'source', 'claim', 'claim_quote', 'evidence'],
  ...['verdict', 'open_verdict', 'verdict_evidence', 'comment', 'comment_text', 'event'],
]
const INSTEAD: Record<string, Record<string, string>> = {
  article: { current_version_id: 'NULL' },
  claim: {
    status: `CASE WHEN status = 'settled' THEN 'second_look' ELSE status END`,
    ...{ settled_verdict_id: 'NULL', rating_id: 'NULL', settled_at: 'NULL' },
  },
}

async function copied(url: string): Promise<number> {
  const from = new pg.Client({ connectionString: url })
  await from.connect()
  await from.query('CREATE DATABASE copied TEMPLATE template0')
  const other = new URL(url)
  other.pathname = '/copied'
  await migrate(other.href)
  const into = new pg.Client({ connectionString: other.href })
  await into.connect()
  for (const table of BEFORE) await (await copyOf(from, table))(into)
  const writes: ((client: pg.Client) => Promise<void>)[] = []
  for (const table of MEASURED) writes.push(await copyOf(from, table))
  const begun = performance.now()
  for (const write of writes) await write(into)
  const taken = performance.now() - begun
  await into.end()
  await from.end()
  return taken
}

/** The rows of a table, held, and how they are written into another database. */
async function copyOf(from: pg.Client, table: string): Promise<(into: pg.Client) => Promise<void>> {
  const { rows } = await from.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  )
  const names = rows.map(({ name }) => pg.escapeIdentifier(name))
  const values = rows.map(({ name }) => INSTEAD[table]?.[name] ?? pg.escapeIdentifier(name))
  const place = pg.escapeIdentifier(table)
  const parts: Buffer[] = []
  const read = from.query(copyTo(`COPY (SELECT ${values.join(', ')} FROM ${place} ORDER BY 1) TO STDOUT`))
  for await (const part of read) parts.push(part as Buffer)
  return async (into) => {
    const written = into.query(copyFrom(`COPY ${place} (${names.join(', ')}) FROM STDIN`))
    written.end(Buffer.concat(parts))
    await once(written, 'finish')
  }
}
