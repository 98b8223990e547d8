'use client'

import { useState } from 'react'
import { Time } from '@/components/ui/time'
import type { CommentWording, ShownComment } from '@/lib/comments/comment'

type Props = {
  comment: ShownComment
  timeZone: string
  read: (commentId: string) => Promise<CommentWording[]>
}

type Read = { state: 'shut' } | { state: 'reading' | 'unreachable' } | { state: 'read'; wordings: CommentWording[] }

/** That a comment was edited; opens what it said before. */
export function EarlierWordings({ comment, timeZone, read }: Props) {
  const [shown, show] = useState<Read>({ state: 'shut' })
  const open = () => {
    show({ state: 'reading' })
    read(comment.id).then(
      (wordings) => show({ state: 'read', wordings }),
      () => show({ state: 'unreachable' }),
    )
  }
  return (
    <>
      <button
        type="button"
        className="link link-btn"
        aria-expanded={shown.state !== 'shut'}
        onClick={() => (shown.state === 'shut' ? open() : show({ state: 'shut' }))}
      >
        edited
      </button>
      <Wordings shown={shown} comment={comment} timeZone={timeZone} />
    </>
  )
}

function Wordings({ shown, comment, timeZone }: { shown: Read; comment: ShownComment; timeZone: string }) {
  switch (shown.state) {
    case 'shut':
      return null
    case 'reading':
      return (
        <p className="cap wordings" role="status">
          Reading the earlier wordings…
        </p>
      )
    case 'unreachable':
      return (
        <p className="refused wordings" role="alert">
          The earlier wordings cannot be read just now.
        </p>
      )
    case 'read':
      return (
        <ol className="wordings" aria-label="Earlier wordings">
          {shown.wordings
            .filter(({ number }) => number < comment.version)
            .map(({ number, text, at }) => (
              <li key={number}>
                <span className="cap">
                  Until edited, from <Time at={at} timeZone={timeZone} />
                </span>
                <p className="said-text" dir="auto">
                  {text}
                </p>
              </li>
            ))}
        </ol>
      )
  }
}
