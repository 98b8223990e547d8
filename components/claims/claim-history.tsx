import Link from 'next/link'
import { Time } from '@/components/ui/time'
import type { ClaimPage } from '@/lib/claims/claim-page.query'

/** What happened to a claim, newest first, as sentences of the log. */
export function ClaimHistory({
  claim: { id, history, timeZone },
}: {
  claim: Pick<ClaimPage, 'id' | 'history' | 'timeZone'>
}) {
  return (
    <section className="sec" aria-labelledby="h-hi">
      <h2 id="h-hi">
        History <span>{history.length === 50 ? 'the last 50 entries' : 'all of it, newest first'}</span>
      </h2>
      <ol className="logl">
        {history.map((event) => (
          <li key={event.id}>
            <Link
              href={`/claims/${id}/at?when=${event.at.toISOString()}`}
              prefetch={false}
              title="The claim as it stood then"
            >
              <Time at={event.at} timeZone={timeZone} />
            </Link>
            <span dir="auto">
              <bdi>{event.who}</bdi> {event.did}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
