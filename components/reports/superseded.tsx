import Link from 'next/link'
import { Time } from '@/components/ui/time'
import type { ListedEdition } from '@/lib/reports/listed-editions.store'
import type { Superseded } from '@/lib/reports/supersession'

type Props = {
  superseded: Superseded<ListedEdition>
  reportId: string
  /** Of the edition that is read. */
  number: number
  timeZone: string
}

/** At the top of an edition that is not the newest: which one took its place, when, and what changed. */
export function SupersededNote({ superseded, reportId, number, timeZone }: Props) {
  const { next, newest } = superseded
  const base = `/reports/${reportId}/editions`
  return (
    <p className="superseded" role="note">
      <b>Superseded.</b>{' '}
      <Link className="link" href={`${base}/${next.number}`}>
        Edition {next.number}
      </Link>{' '}
      took the place of edition {number}, <Time at={next.publishedAt} timeZone={timeZone} />.{' '}
      {newest.number === next.number ? null : (
        <>
          The newest is{' '}
          <Link className="link" href={`${base}/${newest.number}`}>
            edition {newest.number}
          </Link>
          .{' '}
        </>
      )}
      <Link className="link" href={`${base}/${newest.number}/changes?since=${number}`}>
        What changed since
      </Link>
    </p>
  )
}
