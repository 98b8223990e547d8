'use client'

import { useEffect, useRef } from 'react'
import { Said } from '@/components/claims/said'
import { type Turn, useTurn } from '@/components/claims/use-turn'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import type { ShownComment, ShownTalk } from '@/lib/comments/comment'
import { commentAnchor, wordingDraft } from '@/lib/comments/comment-place'
import { beginning } from './beginning'
import { CommentForm } from './comment-form'
import { CommentText } from './comment-text'
import { EarlierWordings } from './earlier-wordings'
import type { TalkActions } from './talk'
import { useHash } from './use-hash'

type Props = { comment: ShownComment; talk: ShownTalk; actions: TalkActions }

/** One comment: who, when, what; its author can give it another wording. */
export function CommentShown({ comment, talk, actions }: Props) {
  const { id, author, at, editedAt, text, mentioned, can } = comment
  const { timeZone, actorId } = talk
  const editing = useTurn(wordingDraft(id))
  const place = useRef<HTMLDivElement>(null)
  const isAskedFor = useHash() === commentAnchor(id)
  useEffect(() => {
    if (isAskedFor) place.current?.scrollIntoView({ block: 'center' })
  }, [isAskedFor])
  return (
    <div className="comment" id={commentAnchor(id)} ref={place} data-asked={isAskedFor ? '' : undefined}>
      <p className="comment-head">
        <Person name={author.name} me={author.id === actorId} small />
        <b>
          <bdi>{author.name}</bdi>
        </b>
        <span className="muted">
          <Time at={at} timeZone={timeZone} />
        </span>
        {editedAt === null ? null : (
          <EarlierWordings comment={comment} timeZone={timeZone} read={actions.readWordings} />
        )}
      </p>
      {editing.isOpen && can.edit ? (
        <EditWording comment={comment} talk={talk} actions={actions} turn={editing} />
      ) : (
        <>
          <CommentText text={text} mentioned={mentioned} />
          {can.edit ? (
            <button
              type="button"
              className="btn bare sm"
              ref={editing.opener}
              onClick={editing.open}
              aria-label={`Edit your comment “${beginning(text)}”`}
            >
              Edit
            </button>
          ) : null}
        </>
      )}
      <Said said={editing.said} />
    </div>
  )
}

function EditWording({ comment, talk, actions, turn }: Props & { turn: Turn }) {
  return (
    <CommentForm
      action={actions.edit}
      fields={{ commentId: comment.id }}
      version={comment.version}
      draft={wordingDraft(comment.id)}
      label="Your comment"
      about={beginning(comment.text)}
      button="Save"
      people={talk.people}
      text={comment.text}
      onDone={turn.done}
      onCancel={turn.close}
    />
  )
}
