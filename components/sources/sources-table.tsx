import Link from 'next/link'
import { captureWords } from '@/components/evidence/capture-words'
import { dayInWords } from '@/components/evidence/source-line'
import { isUnderWay } from '@/lib/evidence/capture'
import { holdsText } from '@/lib/evidence/read-problem'
import { SOURCE_KIND_WORDS } from '@/lib/evidence/source'
import type { SourceRow } from '@/lib/evidence/sources.query'

/** The sources of a desk, each with how often it is used. */
export function SourcesTable({ rows }: { rows: readonly SourceRow[] }) {
  return (
    <table className="plain sources">
      <caption className="vh">Sources, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Kind</th>
          <th scope="col">Publisher</th>
          <th scope="col">Published</th>
          <th scope="col">Stored</th>
          <th scope="col">Used in</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((source) => (
          <tr key={source.id}>
            <td className="stm">
              <Link className="link" href={`/sources/${source.id}`}>
                <bdi>{source.title}</bdi>
              </Link>
            </td>
            <td>{SOURCE_KIND_WORDS[source.kind]}</td>
            <td>
              <bdi>{source.publisher ?? ''}</bdi>
            </td>
            <td className="nowrap">{source.publishedOn === null ? '' : dayInWords(source.publishedOn)}</td>
            <td className="nowrap">{stored(source)}</td>
            <td className="nowrap">{usedIn(source)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What of it is stored, or what keeps it from being so. */
function stored({ capture, snapshot }: SourceRow): string {
  if (capture !== null && isUnderWay(capture.state)) return captureWords(capture)
  if (snapshot === null) return capture?.state === 'failed' ? 'not captured' : 'nothing'
  const what = snapshot.number === 1 ? '1 snapshot' : `${snapshot.number} snapshots`
  return holdsText(snapshot.problem) === 'yes' ? what : `${what}, no text`
}

function usedIn({ claims }: SourceRow): string {
  if (claims === 0) return 'no claim'
  return claims === 1 ? '1 claim' : `${claims} claims`
}
