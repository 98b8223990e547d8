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
            Article
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
        {rows.map((report) => (
          <tr key={report.id} role="row">
            <td role="cell" className="nowrap">
              {report.number}
            </td>
            <td role="cell" className="stm">
              <Link className="link" href={`/reports/${report.id}/editions/${report.edition}`} dir={report.direction}>
                <bdi>{report.title}</bdi>
              </Link>
            </td>
            <td role="cell" data-word="Edition">
              {report.edition}
            </td>
            <td role="cell" className="nowrap">
              <Time at={report.publishedAt} timeZone={timeZone} />
            </td>
            <td role="cell">
              <bdi>{report.by}</bdi>
            </td>
            <td role="cell" data-word="Claims">
              {report.claims}
            </td>
            <td role="cell" data-word="Open items">
              {report.openItems}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
