import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Archive, openArchive } from './archive'
import type { Beside } from './archive-bench'
import { importBench } from './import-bench'
import type { ClaimsExportOnce } from './claims-export-once'

/** Claims out or in, all of them, beside COPY of the same. */
export type TransferBench = { name: string; run: (claims: number) => Promise<Beside> }

const NO_FLOOR = { p50: 0, p95: 0, rps: 0 }

/** `rps` are claims a second; the ratio is of times. Memory is printed as it is measured. */
export const transferBenches: readonly TransferBench[] = [
  { name: 'claims-csv', run: (claims) => exportBench('csv', claims) },
  { name: 'claims-json', run: (claims) => exportBench('json', claims) },
  { name: 'import-claims', run: importBench },
]

async function exportBench(format: 'csv' | 'json', claims: number): Promise<Beside> {
  const archive = await openArchive(claims)
  try {
    const ours = await exportOnce(format, archive)
    const sql = await copyOnce(archive)
    const memory = `${megabytes(ours.peak)} MB at the most, ${megabytes(ours.before)} before`
    console.error(`claims-${format}: ${megabytes(ours.bytes)} MB in ${(ours.ms / 1_000).toFixed(1)} s; ${memory}`)
    return {
      ...{ name: `claims-${format}`, connections: 1, empty: NO_FLOOR, ratio: ours.ms / sql },
      ours: { p50: ours.ms, p95: ours.ms, rps: (claims * 1_000) / ours.ms },
      sql: { p50: sql, p95: sql, rps: (claims * 1_000) / sql },
    }
  } finally {
    await archive.server.leave()
  }
}

async function exportOnce(format: string, { appUrl }: Archive): Promise<ClaimsExportOnce> {
  // A small young generation: what is measured is what the export needs, not how long Node lets what was read lie about.
  const words = ['--expose-gc', '--max-semi-space-size=2', '--import', 'tsx', 'lib/bench/claims-export-once.ts', format]
  const child = spawn(process.execPath, words, {
    env: { ...process.env, DATABASE_URL: appUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  await once(child, 'close')
  return JSON.parse(said) as ClaimsExportOnce
}

/** The same columns by COPY, to nowhere. */
async function copyOnce({ appUrl }: Archive): Promise<number> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  const begun = performance.now()
  await pipeline(
    client.query(copyTo(`COPY (${SAME_COLUMNS}) TO STDOUT WITH (FORMAT csv)`)),
    createWriteStream('/dev/null'),
  )
  await client.end()
  return performance.now() - begun
}

const SAME_COLUMNS = `
  SELECT c.number, c.statement, (SELECT string_agg(q.exact, ' … ') FROM "claim_quote" q WHERE q.claim_id = c.id), a.title, p.name, c.claimant_via,
    c.kind, c.priority, c.status, r.label, c.grade, c.blockers, c.evidence_count, c.source_count,
    (SELECT string_agg(t.name, ', ') FROM "claim_tag" l JOIN "tag" t ON t.id = l.tag_id WHERE l.claim_id = c.id), u.name,
    c.due_at, c.created_at, c.settled_at, c.updated_at, c.id
  FROM "claim" c JOIN "article" a ON a.id = c.article_id LEFT JOIN "claimant" p ON p.id = c.claimant_id
  LEFT JOIN "rating" r ON r.id = c.rating_id LEFT JOIN "user" u ON u.id = c.assignee_id
  ORDER BY c.updated_at DESC, c.id DESC`

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0)
}
