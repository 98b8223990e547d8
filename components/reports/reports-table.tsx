import './reports.css'
import Link from 'next/link'
import { Time } from '@/components/ui/time'
import type { ReportRow } from '@/lib/reports/reports.query'

/** The reports of a desk, each by its newest edition. */
export function ReportsTable({ rows, timeZone }: { rows: readonly ReportRow[]; timeZone: string }) {
  return (
    <table className="plain reports" role="table">
      <caption className="vh">Reports, newest first</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Number
          </th>
          <th role="columnheader" scope="col">
            Title
          </th>
          <th role="columnheader" scope="col">
            Edition
          </th>
          <th role="columnheader" scope="col">
            Published
          </th>
          <th role="columnheader" scope="col">
            By
          </th>
          <th role="columnheader" scope="col">
            Claims
          </th>
          <th role="columnheader" scope="col">
            Open items
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ newest, ...report }) => (
          <tr key={report.id} role="row">
            <td role="cell" className="nowrap">
              <bdi>{report.number}</bdi>
            </td>
            <td role="cell" className="stm">
              <Link className="link" href={placeOf({ newest, ...report })} dir={report.direction}>
                <bdi>{report.title}</bdi>
              </Link>
              <Kind {...report} />
            </td>
            {newest === null ? (
              <td role="cell" colSpan={5} className="muted">
                No edition yet
              </td>
            ) : (
              <Newest newest={newest} timeZone={timeZone} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function placeOf({ id, newest }: Pick<ReportRow, 'id' | 'newest'>): string {
  return newest === null ? `/reports/${id}` : `/reports/${id}/editions/${newest.edition}`
}

function Kind({ kind, origin }: Pick<ReportRow, 'kind' | 'origin'>) {
  switch (kind) {
    case 'article':
      return null
    case 'set':
      return <span className="muted"> a set of claims</span>
    case 'imported':
      return (
        <span className="muted">
          {' '}
          brought in from <bdi>{origin}</bdi>
        </span>
      )
  }
}

function Newest({ newest, timeZone }: { newest: NonNullable<ReportRow['newest']>; timeZone: string }) {
  return (
    <>
      <td role="cell" data-word="Edition">
        {newest.edition}
      </td>
      <td role="cell" className="nowrap">
        <Time at={newest.publishedAt} timeZone={timeZone} />
      </td>
      <td role="cell">
        <bdi>{newest.by}</bdi>
      </td>
      <td role="cell" data-word="Claims">
        {newest.claims}
      </td>
      <td role="cell" data-word="Open items">
        {newest.openItems}
      </td>
    </>
  )
}
