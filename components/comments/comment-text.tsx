import { type CommentPart, commentParts } from '@/lib/comments/comment-parts'
import type { Mentionable } from '@/lib/comments/mentions'

/** What somebody wrote: plain text, its lines kept, names emphasised, web addresses as links. */
export function CommentText({ text, mentioned }: { text: string; mentioned: readonly Mentionable[] }) {
  return (
    <p className="said-text" dir="auto">
      {commentParts(text, mentioned).map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
  )
}

function Part({ part: { kind, text } }: { part: CommentPart }) {
  switch (kind) {
    case 'words':
      return text
    case 'mention':
      return (
        <b className="named">
          <bdi>{text}</bdi>
        </b>
      )
    case 'link':
      return (
        <a className="link" href={text} rel="noreferrer nofollow" target="_blank" dir="ltr">
          {text}
        </a>
      )
  }
}
