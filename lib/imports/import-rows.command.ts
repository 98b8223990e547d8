import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvents } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { countRows, keysHere, keysKnown, lockImport } from './import.store'
import { insertClaims } from './import-claims.store'
import { broughtEntries } from './brought-entries'
import { importKey } from './import-key'
import type { TitledSources } from './import-sources.store'
import { type ImportedRow, type RowIssue, rowIssue } from './imported-row'
import { articleOfFile } from './lay-out-claims'
import { placeClaims } from './place-claims.store'

/** Some rows of a file as they were read: claims, what is wrong with the others, and how many they are in all. */
export type ReadBatch = { claims: readonly ImportedRow[]; issues: readonly RowIssue[]; rows: number }

/** What is remembered between the batches of one run: sources by title, and, where nothing is written, the keys met. */
export type RunMemory = { titled: TitledSources; met: Set<string> }

/**
 * Brings some rows of an import in and writes how far it is, in one transaction: killed at any moment, it goes on behind the last batch.
 * A row that is here already, from this file or before, adds nothing. Says `ended` when the import was stopped meanwhile.
 */
export async function importRows(
  actor: Actor,
  importId: string,
  batch: ReadBatch,
  memory: RunMemory,
): Promise<'counted' | 'ended'> {
  const titled = new Map(memory.titled)
  const outcome = await inTransaction(async (tx) => {
    const toDo = await lockImport(tx, actor, importId)
    authorise(actor, 'claims.import', toDo)
    if (toDo.state !== 'running') return 'ended' as const

    const keyed = batch.claims.map((row) => ({ row, key: importKey(row) }))
    const keys = keyed.map(({ key }) => key)
    const known = await (toDo.dry ? keysKnown : keysHere)(tx, actor, keys)
    const { fresh, twins } = sorted(keyed, known, { importId, met: memory.met })
    if (!toDo.dry && fresh.length > 0) {
      const at = now()
      const { placed, versions } = await placeClaims(tx, actor, {
        rows: fresh,
        otherwise: articleOfFile(toDo.filename),
        at,
      })
      const brought = await insertClaims(tx, actor, placed, { importId, filename: toDo.filename, titled, at })
      await recordEvents(tx, actor, broughtEntries(brought, versions, toDo.filename))
    }
    const here = keyed.length - fresh.length
    const counted = { rows: batch.rows, brought: fresh.length, here, refused: batch.rows - keyed.length }
    await countRows(tx, importId, counted, [...batch.issues, ...twins])
    if (toDo.dry) for (const { key } of fresh) memory.met.add(key)
    return 'counted' as const
  })
  memory.titled = titled
  return outcome
}

type Keyed = { row: ImportedRow; key: string }

/** Rows that are new, and a word on those that stand in the file twice. */
function sorted(
  keyed: readonly Keyed[],
  known: ReadonlyMap<string, string | null>,
  run: { importId: string; met: ReadonlySet<string> },
): { fresh: Keyed[]; twins: RowIssue[] } {
  const seen = new Set<string>()
  const fresh: Keyed[] = []
  const twins: RowIssue[] = []
  for (const each of keyed) {
    const isTwin = seen.has(each.key) || run.met.has(each.key) || known.get(each.key) === run.importId
    if (isTwin) twins.push(rowIssue(each.row.row, '', TWIN, each.row.statement))
    else if (!known.has(each.key)) fresh.push(each)
    seen.add(each.key)
  }
  return { fresh, twins }
}

const TWIN = 'Another row of the file is the same claim with the same sources: it came in once.'
