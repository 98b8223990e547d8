import { authorise } from '@/lib/access/authorise'
import { clerkOf } from '@/lib/access/clerk'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import type { Recheck } from './recheck'
import { lockChecked, writeCheck } from './recheck.store'

/** What a look at an address found, and what it was compared to: the number of the snapshot, null when there was none. */
export type NoteRecheckInput = Recheck & { sourceId: string; url: string; comparedTo: number | null }

/**
 * Notes with a source what a look at its address found; the log tells of it when it is news. Left alone, as `overtaken`, when the
 * source has another address or a newer snapshot by now. The workbench does this itself; old snapshots are not touched.
 */
export async function noteRecheck(input: NoteRecheckInput): Promise<'noted' | 'overtaken'> {
  return inTransaction(async (tx) => {
    const source = await lockChecked(tx, input.sourceId)
    if (source === null || source.url !== input.url || source.number !== input.comparedTo) return 'overtaken'
    authorise(clerkOf(source), 'source.capture', source)

    await writeCheck(tx, input.sourceId, input)

    if (input.outcome !== (source.outcome ?? 'same')) {
      const { title } = source
      const { sourceId, outcome } = input
      const system = { deskId: source.deskId, userId: null }
      await recordEvent(tx, system, { kind: 'source.rechecked', data: { sourceId, title, outcome } })
    }
    return 'noted'
  })
}
