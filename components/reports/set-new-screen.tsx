import './reports.css'
import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { SubBar } from '@/components/ui/sub-bar'
import { type ClaimsFilter, claimsQuery, NO_FILTER } from '@/lib/claims/claims-filter'
import type { ClaimsForSet } from '@/lib/reports/claims-for-set.query'
import { counted } from '@/lib/reports/report-summary'
import { choosingHref } from '@/lib/reports/set-address'
import type { FormAction } from '@/lib/shared/form-state'
import { SetClaimsFound } from './set-claims-found'
import { SetFilters } from './set-filters'
import { SetMatching } from './set-matching'
import { SetNewForm } from './set-new-form'

type Props = { filter: ClaimsFilter; found: ClaimsForSet; begin: FormAction }

const HERE = '/reports/new'

/** Begins a report on a set of claims: which ones, then what it is called. */
export function SetNewScreen({ filter, found, begin }: Props) {
  const { matching, chosen, choices, can } = found
  const ids = chosen.map(({ id }) => id)
  const without = (id: string) => ids.filter((each) => each !== id)
  return (
    <>
      <SubBar crumbs={[{ label: 'Reports', href: '/reports' }, { label: 'New' }]} />
      <main id="main" className="page narrow report">
        <div className="head">
          <h1>Report on a set of claims</h1>
        </div>
        <p className="lede">A topic, a speech, a month: claims of any articles, in one report with its own editions.</p>

        <h2>Which claims</h2>
        <SetFilters base={HERE} filter={filter} ids={ids} choices={choices} />
        {matching === null ? (
          <Empty>
            {chosen.length === 0
              ? 'Choose by tag, article, claimant, rating, month or words; or tick claims in '
              : 'Others can be chosen by tag, article, claimant, rating, month or words; or ticked in '}
            <Link href="/claims">the claims table</Link> and press “Report on these”.
          </Empty>
        ) : (
          <SetMatching matching={matching} clear={choosingHref(HERE, NO_FILTER, ids)} />
        )}
        {chosen.length === 0 ? null : (
          <>
            <h3>{counted(chosen.length, 'claim')} chosen one by one</h3>
            <SetClaimsFound
              claims={chosen}
              caption="Chosen one by one"
              act={({ id, number }) => (
                <Link
                  className="btn sm"
                  href={choosingHref(HERE, filter, without(id))}
                  scroll={false}
                  aria-label={`Leave C-${number} out`}
                >
                  Leave out
                </Link>
              )}
            />
          </>
        )}

        <h2>What it is called</h2>
        {can.compose ? (
          <SetNewForm action={begin} ids={ids} matching={claimsQuery(filter)} on={`on ${onWhat(found)}`} />
        ) : (
          <Empty>Only an editor begins a report.</Empty>
        )}
      </main>
    </>
  )
}

/** What the button promises. The filter may find some of those chosen one by one, so the two are not summed. */
function onWhat({ matching, chosen }: ClaimsForSet): string {
  const found = matching?.found ?? 0
  if (matching?.more === 'yes') return 'these claims'
  if (found === 0) return chosen.length === 0 ? 'these claims' : counted(chosen.length, 'claim')
  return chosen.length === 0 ? counted(found, 'claim') : `${counted(found, 'claim')} and those chosen`
}
