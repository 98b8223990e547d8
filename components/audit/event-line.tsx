import Link from 'next/link'
import { Time } from '@/components/ui/time'
import { describeEvent } from '@/lib/audit/describe-event'
import type { LoggedEvent } from '@/lib/audit/event'

/** One entry of the log as a sentence, leading to what it is about. */
export function EventLine({ event, timeZone }: { event: LoggedEvent; timeZone: string }) {
  const href = event.claimId ? `/claims/${event.claimId}` : event.articleId ? `/articles/${event.articleId}` : null
  const sentence = describeEvent(event)
  return (
    <li>
      <Time at={event.at} timeZone={timeZone} />
      <span dir="auto">
        <b>{event.actor ?? 'The workbench'}</b>{' '}
        {href === null ? (
          sentence
        ) : (
          <Link href={href} className="quiet">
            {sentence}
          </Link>
        )}
      </span>
    </li>
  )
}
