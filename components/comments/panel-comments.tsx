'use client'

import { type Turn, useTurn } from '@/components/claims/use-turn'
import { threadDraft } from '@/lib/comments/comment-place'
import { useTalk } from './talk'
import { TalkPages } from './talk-pages'
import { type Place, ThreadsOn } from './threads-on'

type Props = {
  place: Place
  /** Whether a new thread is asked for. */
  opened: 'look' | 'write'
  onWrite: () => void
  onLook: () => void
  /** The address that shows this with the newest comments. */
  path: string
}

/** The comments on the article or on one passage, beside the text: `m` begins a thread. Use with the place as key. */
export function PanelComments({ place, opened, onWrite, onLook, path }: Props) {
  const here = useTalk()
  const kept = useTurn(threadDraft(place.on, place.id))
  if (here === null) return null
  const { talk, actions } = here
  const turn: Turn = {
    ...kept,
    isOpen: kept.isOpen || opened === 'write',
    open: onWrite,
    close: () => {
      kept.close()
      onLook()
    },
    done: (state) => {
      kept.done(state)
      onLook()
    },
  }
  const count = talk.counts[place.id] ?? 0
  return (
    <>
      <TalkPages talk={talk} path={path} />
      {count === 0 && !turn.isOpen ? <p className="soft">Nobody has said anything of {place.name} yet.</p> : null}
      <ThreadsOn place={place} talk={talk} actions={actions} turn={turn} />
      {talk.can.write && !turn.isOpen ? (
        <p className="acts">
          <button type="button" className="btn sm" ref={kept.opener} onClick={onWrite}>
            Comment on {place.name} <kbd>m</kbd>
          </button>
        </p>
      ) : null}
    </>
  )
}
