import '@/components/claims/desk.css'
import './set.css'
import { FilterSelect } from '@/components/ui/filter-select'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import type { SetChoices } from '@/lib/reports/set-choices.store'
import { choosingHref } from '@/lib/reports/set-address'
import { monthInWords } from './month-in-words'
import { SetSearch } from './set-search'

type Props = { base: string; filter: ClaimsFilter; ids: readonly string[]; choices: SetChoices }

const NAMES = { tag: 'Tag', article: 'Article', claimant: 'Claimant', rating: 'Rating' } as const
const MONTHS = { settled: 'Settled in', recorded: 'Recorded in' } as const

/** By what claims are chosen for a report: each filter is an address, so that nothing typed beside it is lost. */
export function SetFilters({ base, filter, ids, choices }: Props) {
  const href = (change: Partial<ClaimsFilter>) => choosingHref(base, { ...filter, ...change }, ids)
  const names = ['tag', 'article', 'claimant', 'rating'] as const
  const months = ['settled', 'recorded'] as const
  return (
    <fieldset className="filters setfilters">
      <legend className="vh">Which claims</legend>
      <SetSearch key={filter.search} base={base} filter={filter} ids={ids} />
      {names.map((name) => (
        <FilterSelect
          key={name}
          label={NAMES[name]}
          none={href({ [name]: [] })}
          choices={choices[name].map(({ value, label }) => ({
            label,
            href: href({ [name]: [value] }),
            set: filter[name].includes(value),
          }))}
        />
      ))}
      {months.map((name) => (
        <FilterSelect
          key={name}
          label={MONTHS[name]}
          none={href({ [name]: null })}
          choices={choices[name].map((month) => ({
            label: `${MONTHS[name]} ${monthInWords(month)}`,
            href: href({ [name]: month }),
            set: filter[name] === month,
          }))}
        />
      ))}
    </fieldset>
  )
}
