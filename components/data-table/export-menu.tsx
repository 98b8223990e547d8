import { PullMenu } from '@/components/ui/pull-menu'
import { type CappedCount, cappedWords } from '@/lib/claims/capped-count'
import { type ClaimsFilter, claimsQuery } from '@/lib/claims/claims-filter'

const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
] as const

/** Everything the filter finds, all rows, as a file. */
export function ExportMenu({ filter, found }: { filter: ClaimsFilter; found: CappedCount }) {
  const query = claimsQuery({ ...filter, view: null })
  return (
    <PullMenu label="Export" name="Export what is shown" summaryClass="btn sm">
      <p className="cap">
        All {cappedWords(found)} {found.count === 1 ? 'claim' : 'claims'} found, not only those on the screen
      </p>
      {FORMATS.map(([format, name]) => (
        // A file, not a page: nothing to go to or to fetch ahead.
        <a key={format} href={`/claims/export?${query === '' ? '' : `${query}&`}format=${format}`} download>
          {name}
        </a>
      ))}
    </PullMenu>
  )
}
