import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/shared/settings'
import { mailChoiceOf } from './mail-choice.store'
import type { MailChoice } from './mail-choice'
import { mailConfigured } from './mail-configured'
import type { Notification } from './notification'
import { countUnread, notificationsOf } from './notification.store'

/** How many one page shows. */
export const NOTIFICATIONS_A_PAGE = 50
/** What the bell counts to; more are "99+". */
const MOST_COUNTED = 100

export type Notifications = {
  entries: Notification[]
  unread: number
  /** The id before which the next page begins; null on the last one. */
  next: string | null
  /** When the desk writes to the person; null where no mail is sent at all. */
  mail: MailChoice | null
}

/** One page of what the actor is told, newest first. */
export async function notifications(actor: Actor, before: string | null): Promise<Notifications> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const found = await notificationsOf(db(), actor, { before }, NOTIFICATIONS_A_PAGE + 1)
  const entries = found.slice(0, NOTIFICATIONS_A_PAGE)
  return {
    entries,
    unread: await countUnread(db(), actor, MOST_COUNTED),
    next: found.length > NOTIFICATIONS_A_PAGE ? (entries.at(-1)?.id ?? null) : null,
    mail: mailConfigured(settings()) ? await mailChoiceOf(db(), actor) : null,
  }
}

/** How many the actor has not read, 100 at most: asked for the frame of every screen. */
export async function unreadNotifications(actor: Actor): Promise<number> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  return countUnread(db(), actor, MOST_COUNTED)
}
