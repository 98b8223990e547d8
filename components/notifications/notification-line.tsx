import { Time } from '@/components/ui/time'
import { TOLD_BECAUSE } from '@/lib/audit/told-because'
import type { Notification } from '@/lib/notifications/notification'

/** One thing a person is told; following it reads it, and leads to what it is about. */
export function NotificationLine({ entry, timeZone }: { entry: Notification; timeZone: string }) {
  return (
    <li data-unread={entry.read ? undefined : ''}>
      <Time at={entry.at} timeZone={timeZone} />
      {/* No Link: it would fetch the address before it is followed, and fetching it reads it. */}
      <a className="what" href={`/notifications/${entry.id}`} data-told="">
        <span className="sent" dir="auto">
          {entry.read ? null : <span className="new">New</span>}
          <b>
            <bdi>{entry.actor ?? 'The workbench'}</bdi>
          </b>{' '}
          {entry.sentence}
        </span>
        <span className="more">
          {TOLD_BECAUSE[entry.because]}
          {entry.article === null ? null : (
            <>
              {' · '}
              <bdi>{entry.article}</bdi>
            </>
          )}
        </span>
      </a>
    </li>
  )
}
