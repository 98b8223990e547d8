import type { Metadata } from 'next'
import Link from 'next/link'
import { AddSource } from '@/components/sources/add-source'
import { SourcesSearch } from '@/components/sources/sources-search'
import { SourcesTable } from '@/components/sources/sources-table'
import { Empty } from '@/components/ui/empty'
import { parseSourcesFilter, sourcesHref } from '@/lib/evidence/sources-filter'
import { sources } from '@/lib/evidence/sources.query'
import { requireActor } from '@/lib/web/current-actor'
import { addSourceAction } from './actions'

export const metadata: Metadata = { title: 'Sources' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SourcesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filter = parseSourcesFilter(await searchParams)
  const { rows, found, all, next, can } = await sources(actor, filter)
  return (
    <main id="main" className="page">
      <div className="head">
        <h1>Sources</h1>
        <span className="muted">{found === all ? `${all} in all` : `${found} of ${all}`}</span>
      </div>
      {can.add ? <AddSource action={addSourceAction} /> : null}
      <SourcesSearch filter={filter} />
      {rows.length === 0 ? (
        <Empty>
          {all === 0
            ? 'No source yet. Add one here, or while attaching evidence to a claim.'
            : 'No source holds these words. '}
          {all === 0 ? null : <Link href="/sources">Show all sources</Link>}
        </Empty>
      ) : (
        <SourcesTable rows={rows} />
      )}
      <nav className="pager" aria-label="Pages">
        {filter.after === null ? null : (
          <Link className="link" href={sourcesHref({ ...filter, after: null })}>
            Newest
          </Link>
        )}
        {next === null ? null : (
          <Link className="link" href={sourcesHref({ ...filter, after: next })}>
            Older
          </Link>
        )}
      </nav>
    </main>
  )
}
