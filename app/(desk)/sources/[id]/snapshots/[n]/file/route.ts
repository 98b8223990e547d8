import { answerSnapshot, type SnapshotContext } from '@/lib/web/answer-snapshot'
import { fileOf } from '@/lib/web/snapshot-answer'

/** The bytes of a snapshot, to be saved. */
export async function GET(_request: Request, context: SnapshotContext): Promise<Response> {
  return answerSnapshot(context, fileOf)
}
