import { answerSnapshot, type SnapshotContext } from '@/lib/web/answer-snapshot'
import { frameOf } from '@/lib/web/snapshot-answer'

/** A stored page for the frame of the page that shows its snapshot. */
export async function GET(_request: Request, context: SnapshotContext): Promise<Response> {
  return answerSnapshot(context, frameOf)
}
