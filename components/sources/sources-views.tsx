import Link from 'next/link'
import { lookAfterHref } from '@/lib/evidence/sources-filter'

/** All sources, or those to look after. */
export function SourcesViews({ view, toLookAfter }: { view: 'all' | 'to look after'; toLookAfter: number }) {
  return (
    <nav className="views-line" aria-label="Which sources">
      <div className="tabs">
        <Link href="/sources" aria-current={view === 'all' ? 'page' : undefined}>
          All
        </Link>
        <Link href={lookAfterHref()} aria-current={view === 'to look after' ? 'page' : undefined}>
          To look after <span className="n">{toLookAfter}</span>
        </Link>
      </div>
    </nav>
  )
}
