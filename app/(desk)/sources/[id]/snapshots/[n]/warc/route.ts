import { answerSnapshot, type SnapshotContext } from '@/lib/web/answer-snapshot'
import { archiveOf } from '@/lib/web/snapshot-answer'

/** A snapshot as a web archive, to be saved. */
export async function GET(_request: Request, context: SnapshotContext): Promise<Response> {
  return answerSnapshot(context, archiveOf)
}
