import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { endImport } from '@/lib/imports/end-import.command'
import { type ImportToDo, readOn, startImport } from '@/lib/imports/import.store'
import { importRows, type ReadBatch, type RunMemory } from '@/lib/imports/import-rows.command'
import { titledSources } from '@/lib/imports/import-sources.store'
import { lookUpImportedQuotes } from '@/lib/imports/imported-sources.store'
import { type ImportedRow, type RowIssue, rowIssue } from '@/lib/imports/imported-row'
import type { TableRow } from '@/lib/imports/import-table'
import type { ImportPlan } from '@/lib/imports/mapping'
import { type ReadOn, readRow } from '@/lib/imports/read-row'
import { readTable } from '@/lib/imports/read-table.gateway'
import { Refusal } from '@/lib/shared/refusal'

/** How many rows are brought in at once: one transaction, of some tens of milliseconds. */
const AT_ONCE = 1_000

type Run = { stop: AbortSignal; tell?: (rows: number) => void }

/**
 * Goes through the rows of a file behind those dealt with before, a thousand at a time: while some are written the next are read. Ends the
 * import; a file that breaks off ends it as failed, with what came before kept. When `stop` aborts it is left as it is, to be gone on with.
 */
export async function bringInRows(actor: Actor, toDo: ImportToDo, path: string, { stop, tell }: Run): Promise<void> {
  await startImport(db(), toDo.id)
  const on = await readOn(db(), actor)
  const memory: RunMemory = { titled: await titledSources(db(), actor), met: new Set() }
  let writing: Promise<'counted' | 'ended'> = Promise.resolve('counted')
  try {
    for await (const batch of batchesOf(path, toDo, on)) {
      const outcome = await writing
      if (outcome === 'ended') return
      stop.throwIfAborted()
      writing = importRows(actor, toDo.id, batch, memory)
      writing.catch(() => undefined)
      tell?.(batch.rows)
    }
    if ((await writing) === 'ended') return
  } catch (error) {
    await writing.catch(() => undefined)
    if (!(error instanceof Refusal)) throw error
    await endImport(actor, toDo.id, { state: 'failed', sentence: error.message })
    return
  }
  if (!toDo.dry) await lookUpQuotes(actor, toDo.id)
  await endImport(actor, toDo.id, { state: 'done', sentence: null })
}

async function* batchesOf(path: string, { plan, done }: ImportToDo, on: ReadOn): AsyncGenerator<ReadBatch> {
  let batch = emptyBatch()
  let skip = done
  try {
    for await (const row of (await readTable(path)).rows) {
      if (skip > 0) {
        skip -= 1
        continue
      }
      addRow(batch, row, plan, on)
      if (batch.rows < AT_ONCE) continue
      yield batch
      batch = emptyBatch()
    }
  } catch (error) {
    // What stands before the row where a file breaks off is as good as any.
    if (error instanceof Refusal && batch.rows > 0) yield batch
    throw error
  }
  if (batch.rows > 0) yield batch
}

type Filling = { claims: ImportedRow[]; issues: RowIssue[]; rows: number }

function emptyBatch(): Filling {
  return { claims: [], issues: [], rows: 0 }
}

function addRow(batch: Filling, row: TableRow, plan: ImportPlan, on: ReadOn): void {
  batch.rows += 1
  if ('problem' in row) {
    batch.issues.push(rowIssue(row.row, '', row.problem))
    return
  }
  const read = readRow(row, plan, on)
  if ('claim' in read) batch.claims.push(read.claim)
  else batch.issues.push(...read.issues)
}

async function lookUpQuotes(actor: Actor, importId: string): Promise<void> {
  let after: string | null = null
  do after = await inTransaction((tx) => lookUpImportedQuotes(tx, actor, importId, after))
  while (after !== null)
}
