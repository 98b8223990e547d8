import type { SpokenHow } from './source'

/** What is asked of a person a claim is about: who, when, how, until when. */
export type ContactFacts = { person: string; askedAt: Date; how: SpokenHow; deadline: Date | null }

/** Where it stands: answered, still waited for, or without an answer when the deadline passed. */
export type ContactState = 'replied' | 'waiting' | 'late'

/** Where a contact stands at `now`. */
export function contactState(contact: { deadline: Date | null; repliedAt: Date | null }, now: Date): ContactState {
  if (contact.repliedAt !== null) return 'replied'
  return contact.deadline !== null && contact.deadline < now ? 'late' : 'waiting'
}

/** Clocks of two machines may differ by this much. */
const CLOCKS_DIFFER_MS = 10 * 60 * 1000

/** What is wrong with the times of a contact: asked in the future, or to be answered before it was asked. */
export function contactIssues({ askedAt, deadline }: ContactFacts, now: Date): Record<string, string[]> {
  if (askedAt.getTime() > now.getTime() + CLOCKS_DIFFER_MS) return { askedAt: ['This time is still to come.'] }
  if (deadline !== null && deadline <= askedAt) return { deadline: ['The deadline is before they were asked.'] }
  return {}
}

/** What is wrong with the time of a reply: before the question, or in the future. */
export function replyIssues({ askedAt }: { askedAt: Date }, repliedAt: Date, now: Date): Record<string, string[]> {
  if (repliedAt < askedAt) return { repliedAt: ['The reply is from before they were asked.'] }
  if (repliedAt.getTime() > now.getTime() + CLOCKS_DIFFER_MS) return { repliedAt: ['This time is still to come.'] }
  return {}
}
