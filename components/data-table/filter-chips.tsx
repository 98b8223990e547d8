import Link from 'next/link'
import { Glyph } from '@/components/ui/glyph'
import { type ClaimsFilter, claimsHref, NO_FILTER } from '@/lib/claims/claims-filter'
import type { FilterPart } from '@/lib/claims/filter-words'

/** What the table is filtered by, each with the way to take it out, and all of it at once. */
export function FilterChips({ filter, parts }: { filter: ClaimsFilter; parts: readonly FilterPart[] }) {
  if (parts.length === 0) return null
  return (
    <div className="chips">
      <ul aria-label="Filtered by">
        {parts.map(({ field, label, words, without }) => (
          <li key={field} className="fchip">
            <span className="trunc" title={words.join(' or ')}>
              {label}: <b dir="auto">{words.join(' or ')}</b>
            </span>
            <Link
              href={claimsHref(filter, without)}
              scroll={false}
              prefetch={false}
              aria-label={`Remove ${label}: ${words.join(' or ')}`}
            >
              <Glyph name="x" />
            </Link>
          </li>
        ))}
      </ul>
      <Link
        className="btn bare sm"
        prefetch={false}
        scroll={false}
        href={claimsHref({ ...NO_FILTER, sort: filter.sort, group: filter.group })}
      >
        Clear filters
      </Link>
    </div>
  )
}
