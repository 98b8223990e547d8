import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { Notifications } from '@/lib/notifications/notifications.query'
import type { FormAction } from '@/lib/shared/form-state'
import { MailChoiceForm } from './mail-choice-form'
import { NotificationLine } from './notification-line'
import { NotificationKeys } from './notification-keys'

type Props = {
  told: Notifications
  /** Which page this is: `newest`, or one of those before. */
  page: 'newest' | 'older'
  timeZone: string
  markAllRead: FormAction
  chooseMail: FormAction
}

/** What concerns the person, newest first; opening one reads it. Below it, when the desk writes to them. */
export function NotificationsScreen({ told, page, timeZone, markAllRead, chooseMail }: Props) {
  const newest = page === 'newest' ? told.entries[0] : undefined
  return (
    <main className="page narrow" id="main">
      <NotificationKeys />
      <div className="head told-head">
        <h1>Notifications</h1>
        {newest === undefined || told.unread === 0 ? null : (
          <DeskForm action={markAllRead} label="Mark all as read">
            <input type="hidden" name="upTo" value={newest.id} />
            <SubmitButton className="btn sm" pending="Marking…">
              Mark all as read
            </SubmitButton>
          </DeskForm>
        )}
      </div>
      {told.entries.length === 0 ? (
        <Empty>
          Nothing here concerns you yet. You are told when somebody names you with @, gives you a claim, answers you, or
          decides on what you checked. <Link href="/my-desk">See what waits on your desk</Link>
        </Empty>
      ) : null}
      <ol className="logl told">
        {told.entries.map((entry) => (
          <NotificationLine key={entry.id} entry={entry} timeZone={timeZone} />
        ))}
      </ol>
      <nav className="pager" aria-label="Pages">
        {page === 'newest' ? null : (
          <Link className="btn sm" href="/notifications">
            Newest
          </Link>
        )}
        {told.next === null ? null : (
          <Link className="btn sm" href={`/notifications?before=${told.next}`}>
            Older
          </Link>
        )}
      </nav>
      <section className="sec" aria-labelledby="by-mail">
        <h2 id="by-mail">
          By mail <span>what you have not read, of this desk; the words of comments stay here</span>
        </h2>
        {told.mail === null ? (
          <p className="soft">This installation sends no mail.</p>
        ) : (
          <MailChoiceForm choice={told.mail} action={chooseMail} />
        )}
      </section>
    </main>
  )
}
