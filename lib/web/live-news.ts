import type { Change, LiveMessage } from '@/lib/live/live-message'
import type { LiveNotice } from '@/lib/live/live-notice.input'

/** What happened on one desk since its screens were last told. */
export type News = {
  changes: Map<string, Change & { actor: string | null }>
  notified: Set<string>
  /** Articles on which somebody came, went, or began to do something else. */
  articles: Set<string>
}

/** More than this at once is told as "look again". */
const MANY = 100

/** News of a while in which nothing happened. */
export function noNews(): News {
  return { changes: new Map(), notified: new Set(), articles: new Set() }
}

/** Adds a notice to the news of its desk; a change that is told already is not told twice. */
export function addNotice(news: News, notice: LiveNotice): void {
  switch (notice.about) {
    case 'event': {
      const { article, claim, source, actor } = notice
      news.changes.set(`${article} ${claim} ${source} ${actor}`, { article, claim, source, actor })
      return
    }
    case 'notification':
      news.notified.add(notice.user)
      return
    case 'presence':
      if (notice.article !== null) news.articles.add(notice.article)
      if (notice.was !== null) news.articles.add(notice.was)
  }
}

/** What of the news one person's screens are told; who is where is asked of the database and told apart. */
export function messagesFor(userId: string, { changes, notified }: News): LiveMessage[] {
  const messages: LiveMessage[] = []
  if (changes.size > MANY) messages.push({ tells: 'again' })
  else if (changes.size > 0) messages.push(changesTold(userId, [...changes.values()]))
  if (notified.has(userId)) messages.push({ tells: 'notifications' })
  return messages
}

function changesTold(userId: string, changes: (Change & { actor: string | null })[]): LiveMessage {
  const by = changes.every(({ actor }) => actor === userId) ? 'you' : 'others'
  return { tells: 'changes', by, changes: changes.map(({ article, claim, source }) => ({ article, claim, source })) }
}
