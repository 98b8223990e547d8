import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import type { ClaimsForSet } from '@/lib/reports/claims-for-set.query'
import { MOST_CLAIMS_OF_SET } from '@/lib/reports/claims-of-set'
import { SetClaimsFound } from './set-claims-found'

type Props = {
  matching: NonNullable<ClaimsForSet['matching']>
  /** The address without the filter. */
  clear: string
}

/** What a filter would bring into a report: how many, and the first of them. */
export function SetMatching({ matching: { found, more, already, claims }, clear }: Props) {
  const all = (
    <Link href={clear} scroll={false}>
      Clear the filter
    </Link>
  )
  if (found === 0) return <Empty>No claim is like that. {all}.</Empty>
  const most = MOST_CLAIMS_OF_SET.toLocaleString('en')
  return (
    <>
      <p className="setcount" role="status">
        <b>{howMany({ found, more })} like that</b>
        {already === 0
          ? null
          : `, ${more === 'no' && already === found ? 'all' : already.toLocaleString('en')} in the report already`}
        {claims.length < found ? `; ${more === 'yes' ? 'some' : `the first ${claims.length}`} are listed` : null}. {all}
      </p>
      {more === 'yes' ? <p className="refused">A report holds {most} claims at most. Filter further.</p> : null}
      <SetClaimsFound claims={claims} caption="Claims like that" />
    </>
  )
}

function howMany({ found, more }: { found: number; more: 'yes' | 'no' }): string {
  if (found === 1) return 'One claim is'
  return `${more === 'yes' ? 'More than ' : ''}${found.toLocaleString('en')} claims are`
}
