import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { ImportInput } from './ask-import.input'
import { enqueueImport, lockImport, takeUp } from './import.store'

/** Goes on with an import that was stopped or failed, behind the last row it dealt with. */
export async function goOnImport(actor: Actor, { importId }: ImportInput): Promise<{ importId: string }> {
  return inTransaction(async (tx) => {
    const toDo = await lockImport(tx, actor, importId)
    authorise(actor, 'claims.import', toDo)
    if (toDo.state !== 'stopped' && toDo.state !== 'failed')
      throw new Refusal('wrong-state', 'It does not wait to be gone on with.')
    if (toDo.fileSha256 === null) throw new Refusal('wrong-state', NO_FILE)
    await takeUp(tx, importId)
    if (!toDo.dry)
      await recordEvent(tx, actor, { kind: 'import.asked', data: { file: toDo.filename, rows: toDo.total } })
    await enqueueImport(tx, { id: importId, deskId: actor.deskId, dry: toDo.dry })
    return { importId }
  })
}

const NO_FILE =
  'Its file was read on the command line. Run the command once more: rows that are here already are not added twice.'
