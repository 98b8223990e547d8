import pg from 'pg'
import { NO_FILTER } from '@/lib/claims/claims-filter'
import { claimsExport } from '@/lib/exports/claims-export.query'
import { archiveEditor } from './archive-editor'

/** What a streamed export cost in a process of its own: milliseconds, bytes written, bytes of memory at the most and before. */
export type ClaimsExportOnce = { ms: number; bytes: number; peak: number; before: number }

// By the driver alone, as the export itself asks: the query compiler of Prisma takes 120 MB once it is used, and none of them for this.
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
const actor = await archiveEditor(client)
await client.end()
globalThis.gc?.()
const before = process.memoryUsage.rss()
const begun = performance.now()
const once: ClaimsExportOnce = { ms: 0, bytes: 0, peak: before, before }
for await (const part of (await claimsExport(actor, NO_FILTER, process.argv[2] === 'json' ? 'json' : 'csv')).parts) {
  once.bytes += part.byteLength
  once.peak = Math.max(once.peak, process.memoryUsage.rss())
}
once.ms = performance.now() - begun
process.stdout.write(JSON.stringify(once))
