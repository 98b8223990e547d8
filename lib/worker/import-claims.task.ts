import { createWriteStream } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { MissingFile } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spoolFolder, unspool } from '@/lib/files/spool.gateway'
import { importAsked, writeEnd } from '@/lib/imports/import.store'
import { Refusal } from '@/lib/shared/refusal'
import { bringInRows } from './bring-in-rows'
import type { Task } from './task'

/** Goes through the rows of an import that was asked for. Killed at any moment it goes on behind the last rows it wrote. */
export const importClaims: Task<'import-claims'> = async ({ importId }, { stop }) => {
  const asked = await importAsked(db(), importId)
  if (asked === null) return
  const { actor, isHere, toDo } = asked
  if (!isHere || !may(actor, 'claims.import', { deskId: toDo.deskId })) return failed(importId, NOT_HERE)
  const path = join(await spoolFolder(), randomUUID())
  try {
    await pipeline(await fileStore().open(toDo.fileSha256 ?? ''), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    await bringInRows(actor, toDo, path, { stop })
  } catch (error) {
    // Ended by us: it goes on with the next start.
    if (stop.aborted) throw error
    await failed(importId, error instanceof Refusal ? error.message : error instanceof MissingFile ? NO_FILE : BROKEN)
    if (!(error instanceof Refusal || error instanceof MissingFile)) throw error
  } finally {
    await unspool({ path })
  }
}

async function failed(importId: string, sentence: string): Promise<void> {
  await writeEnd(db(), importId, { state: 'failed', sentence })
}

const NOT_HERE = 'Who asked for it may not import claims on this desk any more.'
const NO_FILE = 'The file is not in the file store any more. Choose it once more.'
const BROKEN =
  'It could not go on, because something went wrong here. Go on with it; if it fails again, the log of the server says why.'
