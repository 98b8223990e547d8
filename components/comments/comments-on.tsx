'use client'

import { useState, useSyncExternalStore } from 'react'
import { useTurn } from '@/components/claims/use-turn'
import { readDraft } from '@/components/ui/drafts'
import type { ShownThread } from '@/lib/comments/comment'
import { commentAnchor, replyDraft, threadDraft, wordingDraft } from '@/lib/comments/comment-place'
import { useTalk } from './talk'
import { type Place, ThreadsOn } from './threads-on'
import { useHash } from './use-hash'

/** The comments on a part of the page, folded to one word and their number; draws nothing on screens without comments. */
export function CommentsOn({ on, id, name }: Place) {
  const here = useTalk()
  const turn = useTurn(threadDraft(on, id))
  const asked = useHash()
  const threads = here?.talk.threads.filter(({ placeId }) => placeId === id) ?? []
  const kept = useAnyDraft(threads)
  const [chosen, choose] = useState<'open' | 'shut' | null>(null)
  if (here === null) return null
  const { talk, actions } = here
  const count = talk.counts[id] ?? 0
  if (count === 0 && !talk.can.write) return null
  const isAskedFor = threads.some((thread) => anchorsOf(thread).includes(asked))
  const isOpen = (chosen ?? (isAskedFor || kept || turn.isOpen ? 'open' : 'shut')) === 'open'
  const press = () => {
    choose(isOpen ? 'shut' : 'open')
    if (!isOpen && count === 0) turn.open()
  }
  return (
    <div className="talk">
      <button
        type="button"
        className={talk.open[id] === undefined ? 'btn bare sm' : 'btn bare sm has'}
        aria-expanded={isOpen}
        aria-label={count === 0 ? `Comment on ${name}` : `Comments on ${name}: ${count}`}
        onClick={press}
      >
        {count === 0 ? 'Comment' : `Comments (${count})`}
      </button>
      {isOpen ? (
        <>
          <ThreadsOn place={{ on, id, name }} talk={talk} actions={actions} turn={turn} />
          {talk.can.write && !turn.isOpen ? (
            <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
              {count === 0 ? 'Comment' : 'New thread'}
            </button>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

function anchorsOf({ began, replies }: ShownThread): string[] {
  return [began, ...replies].map(({ id }) => commentAnchor(id))
}

/** Whether this browser keeps a reply or a new wording that was typed in one of these threads. */
function useAnyDraft(threads: readonly ShownThread[]): boolean {
  const keys = threads.flatMap(({ id, began, replies }) => [
    replyDraft(id),
    ...[began, ...replies].map((comment) => wordingDraft(comment.id)),
  ])
  return useSyncExternalStore(
    never,
    () => keys.some((key) => readDraft(key) !== null),
    () => false,
  )
}

function never(): () => void {
  return () => undefined
}
