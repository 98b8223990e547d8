import { NO_FILTER } from '@/lib/claims/claims-filter'
import { closeDb, db } from '@/lib/db/client'
import { claimsExport } from '@/lib/exports/claims-export.query'

/** What a streamed export cost in a process of its own: milliseconds, bytes written, bytes of memory at the most and before. */
export type ClaimsExportOnce = { ms: number; bytes: number; peak: number; before: number }

const { user, desk, role } = await db().membership.findFirstOrThrow({
  where: { role: 'editor' },
  select: { role: true, user: true, desk: true },
})
const actor = { userId: user.id, name: user.name, role, deskId: desk.id, timeZone: desk.timeZone }
globalThis.gc?.()
const before = process.memoryUsage.rss()
const begun = performance.now()
const once: ClaimsExportOnce = { ms: 0, bytes: 0, peak: before, before }
for await (const part of (await claimsExport(actor, NO_FILTER, process.argv[2] === 'json' ? 'json' : 'csv')).parts) {
  once.bytes += part.byteLength
  once.peak = Math.max(once.peak, process.memoryUsage.rss())
}
once.ms = performance.now() - begun
await closeDb()
process.stdout.write(JSON.stringify(once))
