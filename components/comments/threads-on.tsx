'use client'

import { Said } from '@/components/claims/said'
import type { Turn } from '@/components/claims/use-turn'
import { type Commented, threadDraft } from '@/lib/comments/comment-place'
import { CommentForm } from './comment-form'
import type { TalkActions } from './talk'
import type { ShownTalk } from '@/lib/comments/comment'
import { Thread } from './thread'

/** The thing that is commented on: which it is, and what it is called. */
export type Place = { on: Commented; id: string; name: string }

type Props = { place: Place; talk: ShownTalk; actions: TalkActions; turn: Turn }

/** The threads on one thing, oldest first, and the form for a new one when its turn has come. */
export function ThreadsOn({ place, talk, actions, turn }: Props) {
  const { on, id, name } = place
  const threads = talk.threads.filter(({ placeId }) => placeId === id)
  return (
    <div className="threads">
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} talk={talk} actions={actions} />
      ))}
      <Said said={turn.said} />
      {talk.can.write && turn.isOpen ? (
        <CommentForm
          key={id}
          action={actions.add}
          fields={{ on, placeId: id }}
          draft={threadDraft(on, id)}
          label={`Comment on ${name}`}
          button="Comment"
          people={talk.people}
          onDone={turn.done}
          onCancel={turn.close}
        />
      ) : null}
    </div>
  )
}
