import type { Actor } from '@/lib/access/actor'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { markPassageInput } from '@/lib/articles/mark-passage.input'
import { db } from '@/lib/db/client'
import { type DemoVersion, startOf } from './demo-check'
import type { DemoHand, DemoMark } from './demo-claim'

/** Marks the passages that begin with the words the demo tells. */
export async function seedDemoMarks(
  actors: Record<DemoHand, Actor>,
  { versionId, text }: DemoVersion,
  marks: readonly DemoMark[],
): Promise<void> {
  const passages = await db().passage.findMany({ where: { versionId }, select: { id: true, start: true } })
  for (const { by, begins, kind, reason } of marks) {
    const start = startOf(text, begins)
    const passageId = passages.find((passage) => passage.start === start)?.id
    await markPassage(actors[by], markPassageInput.parse({ passageId, kind, reason }))
  }
}
