import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { AskExportInput } from './ask-export.input'
import { hasEnded } from './export-file'
import { addExport, findThing, latestExport, lockWanted, underWay } from './export-file.store'
import { wantedOf } from './export-wanted.store'

/** `found` was asked for before and serves again: an edition does not change. */
export type AskedExport = { exportFileId: string; was: 'asked' | 'found' }

/**
 * Has the worker make a file. Of an edition one that is ready or under way serves everybody; a draft is made anew, unless the same
 * person has the same one under way. One is made at a time for everybody, so nobody may have more than a dozen waiting (`wrong-state`). Its row stays and says who took what along when: it is the trace, and the log tells of changes only.
 */
export async function askExport(actor: Actor, { of, format, options }: AskExportInput): Promise<AskedExport> {
  return inTransaction(async (tx) => {
    const thing = await findThing(tx, actor, of)
    authorise(actor, 'report.export', { deskId: thing.deskId })
    if (format === 'bundle' && of.kind !== 'edition') throw new Refusal('wrong-state', NO_BUNDLE_OF_DRAFTS)

    const wanted = await wantedOf(tx, { thing, format, options })
    await lockWanted(tx, actor, wanted)
    const last = await latestExport(tx, actor, wanted)
    const serves = last !== null && (of.kind === 'edition' ? last.state !== 'failed' : !hasEnded(last))
    if (last !== null && serves) return { exportFileId: last.id, was: 'found' }
    if ((await underWay(tx, actor)) >= MOST_UNDER_WAY) throw new Refusal('wrong-state', ENOUGH)
    return { exportFileId: await addExport(tx, actor, wanted), was: 'asked' }
  })
}

const NO_BUNDLE_OF_DRAFTS = 'An evidence bundle is made of an edition. Publish one, then take its bundle along.'

/** As many files one person may have waiting. */
const MOST_UNDER_WAY = 12
const ENOUGH = `You have ${MOST_UNDER_WAY} files waiting to be made. Ask for this one when some of them are ready.`
