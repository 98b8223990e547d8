import Link from 'next/link'
import { Time } from '@/components/ui/time'

type Props = {
  reportId: string
  editions: readonly { number: number; publishedAt: Date; by: string }[]
  timeZone: string
  current?: number
}

/** The editions of a report, newest first. */
export function EditionsList({ reportId, editions, timeZone, current }: Props) {
  return (
    <ol className="editions">
      {editions.map(({ number, publishedAt, by }) => (
        <li key={number} aria-current={number === current ? 'true' : undefined}>
          {number === current ? (
            <b>Edition {number}</b>
          ) : (
            <Link className="link" href={`/reports/${reportId}/editions/${number}`}>
              Edition {number}
            </Link>
          )}
          <br />
          <span className="muted">
            <Time at={publishedAt} timeZone={timeZone} />, <bdi>{by}</bdi>, frozen
          </span>
        </li>
      ))}
    </ol>
  )
}
