import { answerSnapshot, type SnapshotContext } from '@/lib/web/answer-snapshot'
import { pictureOf } from '@/lib/web/snapshot-answer'

/** A captured picture, made anew for the screen. */
export async function GET(_request: Request, context: SnapshotContext): Promise<Response> {
  return answerSnapshot(context, pictureOf)
}
