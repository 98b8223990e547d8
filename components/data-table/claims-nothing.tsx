import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { type CappedCount, cappedWords } from '@/lib/claims/capped-count'
import { type ClaimsFilter, claimsHref } from '@/lib/claims/claims-filter'
import { filterInWords, type FilterPart } from '@/lib/claims/filter-words'
import type { LooserFilter } from '@/lib/claims/looser-filters.query'

type Props = { filter: ClaimsFilter; parts: readonly FilterPart[]; looser: readonly LooserFilter[]; all: CappedCount }

/** Nothing is found: what was asked for, and what would be found without one thing of it. */
export function ClaimsNothing({ filter, parts, looser, all }: Props) {
  if (all.count === 0) {
    return (
      <div className="nothing">
        <Empty>
          No claim is recorded yet. <Link href="/articles">Open an article</Link>, select words, and press c.
        </Empty>
      </div>
    )
  }
  return (
    <div className="nothing">
      <Empty>
        No claim is like that. <Link href="/claims">Show all {cappedWords(all)}</Link>.
      </Empty>
      <p className="muted">
        Asked for: <bdi>{filterInWords(parts)}</bdi>.
      </p>
      {looser.length === 0 ? null : (
        <ul aria-label="Without one of them">
          {looser.map(({ field, found }) => {
            const part = parts.find((each) => each.field === field)
            if (part === undefined) return null
            return (
              <li key={field}>
                <Link className="link" href={claimsHref(filter, part.without)} prefetch={false}>
                  Without {part.label.toLowerCase()} <bdi>{part.words.join(' or ')}</bdi>
                </Link>
                : {cappedWords(found)}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
