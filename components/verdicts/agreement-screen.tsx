import './agreement.css'
import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { type AgreementPage, PAIRS_SHOWN } from '@/lib/verdicts/agreement'
import { type AgreementFilter, agreementHref, pairIssue } from '@/lib/verdicts/agreement-filter'
import { AgreementAsk } from './agreement-ask'
import { AgreementMeasures } from './agreement-measures'
import { AgreementPairs } from './agreement-pairs'
import { AgreementReading } from './agreement-reading'
import { AgreementSettling } from './agreement-settling'
import { AgreementTable } from './agreement-table'

type Props = { page: AgreementPage; filter: AgreementFilter }

/** How far the people of a desk agree: measures with their intervals, which ratings met, and how long settling took. */
export function AgreementScreen({ page, filter }: Props) {
  const issue = pairIssue(filter)
  return (
    <main id="main" className="page agreement">
      <div className="head">
        <h1>Agreement</h1>
        <span className="muted">
          {counted(page.claims, 'claim')} with {counted(page.verdicts, 'verdict')} to compare
        </span>
      </div>
      <AgreementAsk filter={filter} reviewers={page.reviewers} issue={issue} />
      {page.more === 'yes' ? (
        <p className="said">This period has more claims than are measured at once: these are its newest.</p>
      ) : null}
      {page.claims === 0 ? <NothingToCompare page={page} filter={filter} /> : <Compared page={page} filter={filter} />}
      <AgreementSettling settling={page.settling} pair={page.pair === null ? 'no' : 'yes'} />
      <AgreementReading />
      <p className="pager">
        <a className="btn sm" href={agreementHref(filter, '/agreement/csv')} download>
          All of this as CSV
        </a>
      </p>
    </main>
  )
}

function Compared({ page, filter }: Props) {
  return (
    <>
      <AgreementMeasures measures={page.measures} notes={page.notes} />
      <AgreementTable page={page} />
      {page.pairs.length < 2 ? null : <AgreementPairs page={page} filter={filter} most={PAIRS_SHOWN} />}
    </>
  )
}

function NothingToCompare({ page, filter }: Props) {
  const whole = agreementHref({ ...filter, first: null, second: null })
  return (
    <Empty>
      Agreement is measured when two people give verdicts on one claim and it is settled or disputed. In this period{' '}
      {page.pair === null ? 'no claim is' : 'these two have none'}.{' '}
      {page.pair === null ? (
        <>
          Choose other days, or <Link href="/claims">give a second verdict on a claim</Link>.
        </>
      ) : (
        <Link href={whole}>Look at the whole desk</Link>
      )}
    </Empty>
  )
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`
}
