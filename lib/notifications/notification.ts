import type { LoggedEvent } from '@/lib/audit/event'
import type { ToldBecause } from '@/lib/audit/told-because'
import { commentAddress } from '@/lib/comments/comment-place'

/** What a person is told, as they may know it when they look. */
export type Notification = {
  id: string
  at: Date
  because: ToldBecause
  /** Who did it; null when the workbench did. */
  actor: string | null
  /** The rest of the sentence: "commented on C-4". */
  sentence: string
  article: string | null
  /** The path at which it can be seen. */
  path: string
  read: boolean
}

/** Whoever did it and what, as one sentence. */
export function wholeSentence({ actor, sentence }: Pick<Notification, 'actor' | 'sentence'>): string {
  return `${actor ?? 'The workbench'} ${sentence}`
}

/** The path at which what an event tells of can be seen. */
export function pathOf(event: Pick<LoggedEvent, 'kind' | 'data' | 'articleId' | 'claimId'>): string {
  const { kind, data, articleId, claimId } = event
  if (kind.startsWith('comment.') && 'commentId' in data) {
    const comment = { id: data.commentId, passage: data.passage }
    return commentAddress({ articleId, claimId }, comment) ?? NOWHERE
  }
  if (kind.startsWith('reader-error.')) return '/reader-errors'
  if (claimId !== null) return `/claims/${claimId}`
  if (articleId === null) return NOWHERE
  return kind.startsWith('article.sign') ? `/articles/${articleId}/report` : `/articles/${articleId}`
}

const NOWHERE = '/notifications'
