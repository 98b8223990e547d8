'use client'

import { useState } from 'react'
import { Said } from '@/components/claims/said'
import { type Turn, useTurn } from '@/components/claims/use-turn'
import { OnePressForm } from '@/components/evidence/one-press-form'
import { Time } from '@/components/ui/time'
import type { ShownTalk, ShownThread } from '@/lib/comments/comment'
import { commentAnchor, replyDraft } from '@/lib/comments/comment-place'
import { CommentForm } from './comment-form'
import { CommentShown } from './comment-shown'
import type { TalkActions } from './talk'
import { beginning } from './beginning'
import { useHash } from './use-hash'

type Props = { thread: ShownThread; talk: ShownTalk; actions: TalkActions }

/** A thread: what began it and the replies. A resolved one is folded to a line that tells who and when. */
export function Thread({ thread, talk, actions }: Props) {
  const replying = useTurn(replyDraft(thread.id))
  const asked = useHash()
  const [chosen, choose] = useState<'shown' | 'folded' | null>(null)
  const comments = [thread.began, ...thread.replies]
  const isAskedFor = comments.some(({ id }) => commentAnchor(id) === asked)
  const shown = thread.resolved === null || (chosen ?? (isAskedFor || replying.isOpen ? 'shown' : 'folded')) === 'shown'
  return (
    <article className="thread" aria-label={`Thread of ${thread.began.author.name}`}>
      {thread.resolved === null ? null : (
        <p className="cap resolved">
          <span>
            Resolved by <bdi>{thread.resolved.by}</bdi>, <Time at={thread.resolved.at} timeZone={talk.timeZone} />
          </span>
          {shown ? null : (
            <span className="trunc" dir="auto">
              {thread.began.text}
            </span>
          )}
          <button
            type="button"
            className="link link-btn"
            aria-expanded={shown}
            onClick={() => choose(shown ? 'folded' : 'shown')}
          >
            {shown
              ? 'Fold'
              : `Show ${comments.length + thread.notShown === 1 ? 'it' : `all ${comments.length + thread.notShown}`}`}
          </button>
        </p>
      )}
      {shown ? (
        <>
          <CommentShown comment={thread.began} talk={talk} actions={actions} />
          {thread.notShown === 0 ? null : <p className="cap">{thread.notShown} more replies are not shown here.</p>}
          {thread.replies.length === 0 ? null : (
            <div className="replies">
              {thread.replies.map((reply) => (
                <CommentShown key={reply.id} comment={reply} talk={talk} actions={actions} />
              ))}
            </div>
          )}
          <ThreadActs thread={thread} talk={talk} actions={actions} turn={replying} />
        </>
      ) : null}
    </article>
  )
}

function ThreadActs({ thread, talk, actions, turn }: Props & { turn: Turn }) {
  const { resolved, can } = thread
  const canReply = talk.can.write && (resolved === null || turn.isOpen)
  return (
    <>
      <Said said={turn.said} />
      {canReply && turn.isOpen ? (
        <CommentForm
          action={actions.add}
          fields={{ threadId: thread.id }}
          draft={replyDraft(thread.id)}
          label={`Your reply to ${thread.began.author.name}`}
          about={beginning(thread.began.text)}
          button="Reply"
          people={talk.people}
          onDone={turn.done}
          onCancel={turn.close}
        />
      ) : null}
      <div className="thread-acts">
        {canReply && !turn.isOpen ? (
          <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
            Reply
          </button>
        ) : null}
        {can.resolve ? (
          <OnePressForm
            action={resolved === null ? actions.resolve : actions.reopen}
            fields={{ threadId: thread.id }}
            label={`${resolved === null ? 'Resolve' : 'Reopen'} the thread “${beginning(thread.began.text)}”`}
            className="btn bare sm"
          >
            {resolved === null ? 'Resolve' : 'Reopen'}
          </OnePressForm>
        ) : null}
      </div>
    </>
  )
}
