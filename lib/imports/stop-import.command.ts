import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import type { ImportInput } from './ask-import.input'
import { lockImport, writeEnd } from './import.store'
import { hasEnded } from './import-state'

/** Stops an import behind the rows it is at; what came in stays. One that has ended stays as it ended. */
export async function stopImport(actor: Actor, { importId }: ImportInput): Promise<{ importId: string }> {
  return inTransaction(async (tx) => {
    const toDo = await lockImport(tx, actor, importId)
    authorise(actor, 'claims.import', toDo)
    if (hasEnded(toDo.state)) return { importId }
    const {
      rows: _rows,
      dry,
      filename,
      ...counts
    } = await writeEnd(tx, importId, { state: 'stopped', sentence: `${actor.name} stopped it.` })
    if (!dry) await recordEvent(tx, actor, { kind: 'import.ended', data: { file: filename, ...counts } })
    return { importId }
  })
}
