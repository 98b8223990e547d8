import './imports.css'
import Link from 'next/link'
import { Time } from '@/components/ui/time'
import { outcomeWords } from '@/lib/imports/import-state'
import type { ImportListed } from '@/lib/imports/imports.query'
import { stateWords } from './import-words'

/** The imports of the desk, newest first. */
export function ImportsList({ imports, timeZone }: { imports: readonly ImportListed[]; timeZone: string }) {
  if (imports.length === 0) return null
  return (
    <section className="import-part" aria-labelledby="imports">
      <h2 id="imports">Imports</h2>
      <table className="import-list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              File
            </th>
            <th role="columnheader" scope="col">
              When
            </th>
            <th role="columnheader" scope="col">
              By
            </th>
            <th role="columnheader" scope="col">
              State
            </th>
            <th role="columnheader" scope="col">
              What came of it
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {imports.map((each) => (
            <tr key={each.id} role="row">
              <td role="cell">
                <Link className="link" href={`/claims/import/${each.id}`}>
                  <bdi>{each.filename}</bdi>
                </Link>
              </td>
              <td role="cell" className="n">
                <Time at={each.createdAt} timeZone={timeZone} />
              </td>
              <td role="cell">
                <bdi>{each.by}</bdi>
              </td>
              <td role="cell">{stateWords(each)}</td>
              <td role="cell">{each.done === 0 ? (each.sentence ?? '') : outcomeWords(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
