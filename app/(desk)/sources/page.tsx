import type { Metadata } from 'next'
import Link from 'next/link'
import { underWayStamp } from '@/components/evidence/capture-words'
import { RefreshUnderWay } from '@/components/evidence/refresh-under-way'
import { AddSource } from '@/components/sources/add-source'
import { SourcesSearch } from '@/components/sources/sources-search'
import { SourcesTable } from '@/components/sources/sources-table'
import { SourcesToLookAfter } from '@/components/sources/sources-to-look-after'
import { SourcesViews } from '@/components/sources/sources-views'
import { Empty } from '@/components/ui/empty'
import type { Actor } from '@/lib/access/actor'
import { cappedWords } from '@/lib/claims/capped-count'
import { parseSourcesView, type SourcesFilter, sourcesHref } from '@/lib/evidence/sources-filter'
import { sources } from '@/lib/evidence/sources.query'
import { sourcesToLookAfter } from '@/lib/evidence/sources-to-look-after.query'
import { requireActor } from '@/lib/web/current-actor'
import { addSourceAction, captureSourceAction, pasteSourceTextAction } from './actions'

export const metadata: Metadata = { title: 'Sources' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SourcesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const wanted = parseSourcesView(await searchParams)
  return (
    <main id="main" className="page">
      {wanted.view === 'all' ? (
        <AllSources actor={actor} filter={wanted.filter} />
      ) : (
        <ToLookAfter actor={actor} after={wanted.after} />
      )}
    </main>
  )
}

async function AllSources({ actor, filter }: { actor: Actor; filter: SourcesFilter }) {
  const { rows, found, all, toLookAfter, next, can } = await sources(actor, filter)
  return (
    <>
      <div className="head">
        <h1>Sources</h1>
        <span className="muted">
          {found === all ? `${cappedWords(all)} in all` : `${cappedWords(found)} of ${cappedWords(all)}`}
        </span>
      </div>
      <SourcesViews view="all" toLookAfter={toLookAfter} />
      {can.add ? <AddSource add={addSourceAction} paste={pasteSourceTextAction} /> : null}
      <SourcesSearch filter={filter} />
      <RefreshUnderWay stamp={underWayStamp(rows.map(({ capture }) => capture))} />
      {rows.length === 0 ? (
        <Empty>
          {all.count === 0
            ? 'No source yet. Add one here, or while attaching evidence to a claim.'
            : 'No source holds these words. '}
          {all.count === 0 ? null : <Link href="/sources">Show all sources</Link>}
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
    </>
  )
}

async function ToLookAfter({ actor, after }: { actor: Actor; after: string | null }) {
  const list = await sourcesToLookAfter(actor, after)
  return (
    <>
      <div className="head">
        <h1>Sources</h1>
        <span className="muted">{list.found} to look after</span>
      </div>
      <SourcesViews view="to look after" toLookAfter={list.found} />
      <SourcesToLookAfter list={list} capture={captureSourceAction} />
    </>
  )
}
