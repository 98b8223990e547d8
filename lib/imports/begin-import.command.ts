import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { confirmFile } from '@/lib/files/stored-file.store'
import { refuseIfAny } from '@/lib/shared/refusal'
import { addImport, enqueueImport, type NewImport, writeEnd } from './import.store'
import { columnsIssue } from './mapping'

/** Who goes through the rows: the worker, of a file in the store, or whoever called. */
export type Begun = { importId: string }

/**
 * Begins an import. A file that arrived in the store is gone through by the worker; where no column is the claim the import has failed at
 * once, with the sentence that says so, and another choice of columns begins it anew. A file read by the caller is refused then.
 */
export async function beginImport(actor: Actor, facts: NewImport): Promise<Begun> {
  return inTransaction(async (tx) => {
    authorise(actor, 'claims.import', { deskId: actor.deskId })
    const issue = columnsIssue(facts.plan.columns)
    if (facts.fileSha256 === null) refuseIfAny(issue === null ? {} : { columns: [issue] })

    if (facts.fileSha256 !== null) await confirmFile(tx, facts.fileSha256)
    const { id } = await addImport(tx, actor, facts, facts.fileSha256 === null ? 'running' : 'waiting')
    if (!facts.dry)
      await recordEvent(tx, actor, { kind: 'import.asked', data: { file: facts.filename, rows: facts.total } })
    if (issue !== null) await writeEnd(tx, id, { state: 'failed', sentence: issue })
    else if (facts.fileSha256 !== null) await enqueueImport(tx, { id, deskId: actor.deskId, dry: facts.dry })
    return { importId: id }
  })
}
