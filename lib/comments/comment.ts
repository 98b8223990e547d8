import type { Commented } from './comment-place'
import type { Mentionable } from './mentions'

/** How long a comment may be, in UTF-16 units. */
export const COMMENT_MAX = 10_000

/** So many comments are shown at once, the newest. */
export const COMMENTS_SHOWN = 200

/** A comment as a screen shows it. */
export type ShownComment = {
  id: string
  text: string
  author: Mentionable
  at: Date
  editedAt: Date | null
  version: number
  /** Whom it names. */
  mentioned: Mentionable[]
  can: { edit: boolean }
}

/** A thread as a screen shows it: the comment that began it, then the replies, oldest first. */
export type ShownThread = {
  id: string
  on: Commented
  /** The id of the thing it is on. */
  placeId: string
  /** Of a thread on a passage: which one, of which version of the article. */
  passage: { number: number; version: number } | null
  began: ShownComment
  replies: ShownComment[]
  /** How many replies are not among those shown here. */
  notShown: number
  resolved: { by: string; at: Date } | null
  can: { resolve: boolean }
}

/** All that a screen shows of the talk about a claim or an article. */
export type ShownTalk = {
  /** Newest activity last. */
  threads: ShownThread[]
  /** How many comments there are on each thing, by its id. */
  counts: Record<string, number>
  /** How many threads are not resolved, by the id of the thing. */
  open: Record<string, number>
  /** What older comments are asked for with; null when there are none. */
  earlier: string | null
  /** Whether these are older comments than the newest. */
  isEarlier: 'yes' | 'no'
  /** Who can be named with @. */
  people: Mentionable[]
  actorId: string
  timeZone: string
  can: { write: boolean }
}

/** One wording of a comment, from the first on. */
export type CommentWording = { number: number; text: string; at: Date }
