import Link from 'next/link'
import { Time } from '@/components/ui/time'
import type { ReportRow } from '@/lib/reports/reports.query'

/** The reports of a desk, each by its newest edition. */
export function ReportsTable({ rows, timeZone }: { rows: readonly ReportRow[]; timeZone: string }) {
  return (
    <table className="plain reports">
      <caption className="vh">Reports, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Article</th>
          <th scope="col">Edition</th>
          <th scope="col">Published</th>
          <th scope="col">By</th>
          <th scope="col">Claims</th>
          <th scope="col">Open items</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((report) => (
          <tr key={report.id}>
            <td className="nowrap">{report.number}</td>
            <td className="stm">
              <Link className="link" href={`/reports/${report.id}/editions/${report.edition}`} dir={report.direction}>
                <bdi>{report.title}</bdi>
              </Link>
            </td>
            <td>{report.edition}</td>
            <td className="nowrap">
              <Time at={report.publishedAt} timeZone={timeZone} />
            </td>
            <td>
              <bdi>{report.by}</bdi>
            </td>
            <td>{report.claims}</td>
            <td>{report.openItems}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
