import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import type { AskImportInput } from './ask-import.input'
import { foldedWord } from './folded-word'
import { addImport, enqueueImport, lockImport, readOn, underWay } from './import.store'
import { columnsIssue, INTO_NOTE } from './mapping'

/** Asks for the file of an import once more with another mapping, to try it or to bring its claims in. Refuses columns by which no row can be read. */
export async function askImport(actor: Actor, input: AskImportInput): Promise<{ importId: string }> {
  return inTransaction(async (tx) => {
    const before = await lockImport(tx, actor, input.importId)
    authorise(actor, 'claims.import', before)
    if (before.fileSha256 === null) throw new Refusal('wrong-state', NO_FILE)
    const columns = before.plan.heads.map((_head, index) => input.columns[index] ?? null)
    const issue = columnsIssue(columns)
    refuseIfAny(issue === null ? {} : { columns: [issue] })
    if (input.how === 'bring-in' && (await underWay(tx, actor)) > 0) throw new Refusal('wrong-state', ONE_AT_A_TIME)

    const { ratings } = await readOn(tx, actor)
    const usable = new Set([INTO_NOTE, ...ratings.map(({ id }) => id)])
    const means = input.words.map((word, index) => [foldedWord(word), input.means[index] ?? ''] as const)
    const words = [...new Set([...before.plan.words, ...input.words])]
    const verdicts = { ...before.plan.verdicts, ...Object.fromEntries(means) }
    const plan = {
      ...before.plan,
      columns,
      words,
      verdicts: Object.fromEntries(Object.entries(verdicts).filter(([, id]) => usable.has(id))),
    }
    const total = before.state === 'done' ? before.done : before.total
    const { filename, format, fileSha256, headsLine } = before
    const dry = input.how === 'try'
    const { id } = await addImport(tx, actor, { filename, format, fileSha256, headsLine, plan, dry, total }, 'waiting')
    if (!dry) await recordEvent(tx, actor, { kind: 'import.asked', data: { file: filename, rows: total } })
    await enqueueImport(tx, { id, deskId: actor.deskId, dry })
    return { importId: id }
  })
}

const NO_FILE =
  'Its file was read on the command line and is not kept here. Import it from there once more, or choose it here.'
const ONE_AT_A_TIME = 'Another import of this desk is under way. Wait for its end, or stop it.'
