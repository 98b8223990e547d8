import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import type { Telling } from '@/lib/audit/telling.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { AddCommentInput } from './add-comment.input'
import { insertComment, type LockedComment, lockThread, mentionable, writersIn } from './comment.store'
import { type FoundPlace, findPlace, placeOf, whoMayKnow } from './comment-place.store'
import { mentionsIn } from './mentions'

/**
 * Adds a comment, in a thread or as the beginning of one. Told are those it names, who wrote in the thread, and of a new thread
 * the assignee of the claim and whose evidence or verdict it is on. Refuses a resolved thread.
 */
export async function addComment(
  actor: Actor,
  { text, at }: AddCommentInput,
): Promise<{ id: string; threadId: string }> {
  return inTransaction(async (tx) => {
    const { thread, place } = await whereTo(tx, actor, at)
    authorise(actor, 'comment.write', place)
    if (thread !== null) refuseResolved(actor, thread)

    const mentioned = mentionsIn(text, await mentionable(tx, actor))
    const { id } = await insertComment(tx, actor, place, { threadId: thread?.id ?? null, text, mentioned })

    await recordEvent(tx, actor, {
      kind: 'comment.added',
      articleId: place.articleId,
      claimId: place.claimId ?? undefined,
      data: { commentId: id, ...place.said },
      tell: await telling(tx, actor, place, thread, mentioned),
    })
    return { id, threadId: thread?.id ?? id }
  })
}

type Where = { thread: LockedComment | null; place: FoundPlace }

async function whereTo(tx: Tx, actor: Actor, at: AddCommentInput['at']): Promise<Where> {
  if (!('threadId' in at)) return { thread: null, place: await findPlace(tx, actor, at.on, at.id) }
  const thread = await lockThread(tx, actor, at.threadId, 'reply')
  return { thread, place: await placeOf(tx, actor, thread) }
}

function refuseResolved(actor: Actor, thread: LockedComment): void {
  const { resolved } = thread
  if (resolved === null) return
  const way = may(actor, 'comment.resolve', thread)
    ? 'Reopen it, then send your reply again'
    : 'Ask for it to be reopened, or begin a new thread'
  throw new Refusal('wrong-state', `${resolved.by} resolved this thread. ${way}: what you typed stays here.`)
}

async function telling(
  tx: Tx,
  actor: Actor,
  place: FoundPlace,
  thread: LockedComment | null,
  mentioned: readonly string[],
): Promise<Telling[]> {
  const knowing = (userIds: readonly (string | null)[]) => whoMayKnow(tx, actor, place, userIds)
  const named: Telling = { userIds: await knowing(mentioned), because: 'mentioned' }
  if (thread !== null) return [named, { userIds: await knowing(await writersIn(tx, thread.id)), because: 'replied' }]
  return [named, { userIds: await knowing(place.concerns), because: 'commented' }]
}
