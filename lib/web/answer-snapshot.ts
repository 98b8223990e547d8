import { notFound } from 'next/navigation'
import { type SnapshotFile, snapshotFile } from '@/lib/evidence/snapshot-file.query'
import { httpRefusal } from './answer-refusal'
import { requireActorOfRoute } from './current-actor'
import { knownId } from './known-id'

export type SnapshotContext = { params: Promise<{ id: string; n: string }> }

/** Hands out one snapshot of the signed-in person's desk in the form `answer` gives it. */
export async function answerSnapshot(
  { params }: SnapshotContext,
  answer: (snapshot: SnapshotFile) => Promise<Response>,
): Promise<Response> {
  const { id, n } = await params
  const sourceId = knownId(id)
  if (!/^[1-9]\d{0,8}$/.test(n)) notFound()
  try {
    const actor = await requireActorOfRoute()
    return await answer(await snapshotFile(actor, { sourceId, number: Number(n) }))
  } catch (error) {
    return httpRefusal(error)
  }
}
