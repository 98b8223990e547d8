import Link from 'next/link'
import type { ShownTalk } from '@/lib/comments/comment'

type Props = {
  talk: ShownTalk
  /** The address of the screen that shows the newest comments, with what it needs in its query. */
  path: string
}

/** The way to older comments, and back to the newest. */
export function TalkPages({ talk, path }: Props) {
  if (talk.earlier === null && talk.isEarlier === 'no') return null
  const join = path.includes('?') ? '&' : '?'
  return (
    <p className="talk-pages">
      {talk.earlier === null ? null : (
        <Link className="link" href={`${path}${join}before=${talk.earlier}`}>
          Earlier comments
        </Link>
      )}
      {talk.isEarlier === 'yes' ? (
        <Link className="link" href={path}>
          The newest comments
        </Link>
      ) : null}
    </p>
  )
}
