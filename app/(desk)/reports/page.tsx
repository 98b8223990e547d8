import type { Metadata } from 'next'
import Link from 'next/link'
import { ReportsTable } from '@/components/reports/reports-table'
import { Empty } from '@/components/ui/empty'
import { may } from '@/lib/access/authorise'
import { readCursor } from '@/lib/articles/cursor'
import { reports } from '@/lib/reports/reports.query'
import { requireActor } from '@/lib/web/current-actor'

export const metadata: Metadata = { title: 'Reports' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReportsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const after = readCursor((await searchParams).after)
  const page = await reports(actor, { after })
  return (
    <main id="main" className="page">
      <div className="head">
        <h1>Reports</h1>
        {page.all > 0 ? <span className="muted">{page.all === 1 ? 'one report' : `${page.all} reports`}</span> : null}
        <span className="grow" />
        {may(actor, 'report.bring-in', { deskId: actor.deskId }) ? (
          <Link className="btn" href="/reports/bring-in">
            Bring in an edition
          </Link>
        ) : null}
        {may(actor, 'report.compose', { deskId: actor.deskId }) ? (
          <Link className="btn" href="/reports/new">
            Report on a set of claims
          </Link>
        ) : null}
      </div>
      {page.reports.length > 0 ? <ReportsTable rows={page.reports} timeZone={actor.timeZone} /> : null}
      {page.reports.length === 0 ? (
        <Empty>
          {page.all === 0
            ? 'No report is published yet. An editor publishes one from the report side of an article. '
            : 'There are no reports beyond this point. '}
          {page.all === 0 ? <Link href="/articles">Choose an article</Link> : null}
        </Empty>
      ) : null}
      {after === null && page.next === null ? null : (
        <nav className="pager" aria-label="Pages">
          {after === null ? null : (
            <Link className="link" href="/reports">
              Newest reports
            </Link>
          )}
          {page.next === null ? null : (
            <Link className="link" href={`/reports?after=${page.next}`}>
              Older reports
            </Link>
          )}
        </nav>
      )}
    </main>
  )
}
