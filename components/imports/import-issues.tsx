import type { RowIssue } from '@/lib/imports/imported-row'

/** Rows that are not brought in, each with its reason; all of them as a table to be saved. */
export function ImportIssues({ id, issues }: { id: string; issues: readonly RowIssue[] }) {
  if (issues.length === 0) return null
  return (
    <section className="import-part" aria-labelledby="issues">
      <h2 id="issues">Rows that need a look</h2>
      <table className="import-list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Row
            </th>
            <th role="columnheader" scope="col">
              Column
            </th>
            <th role="columnheader" scope="col">
              Why
            </th>
            <th role="columnheader" scope="col">
              What stands there
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {issues.map(({ row, column, sentence, value }) => (
            <tr key={`${row} ${column}`} role="row">
              <td role="cell" className="n">
                Row {row}
              </td>
              <td role="cell">
                <bdi>{column}</bdi>
              </td>
              <td role="cell">{sentence}</td>
              <td role="cell" className="muted" dir="auto">
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a className="link" href={`/claims/import/${id}/issues`} download>
          Save them all as CSV
        </a>
      </p>
    </section>
  )
}
