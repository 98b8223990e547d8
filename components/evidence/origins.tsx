import Link from 'next/link'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'

/** From which sources the sources of a claim say they have it. */
export function Origins({ evidence }: { evidence: ClaimPanel['evidence'] }) {
  const standing = evidence.filter((piece) => piece.withdrawn === null)
  const sources = new Map(standing.map((piece) => [piece.source.id, piece.source]))
  if (sources.size === 0) return null
  const numbersOf = (id: string) =>
    standing.filter((piece) => piece.source.id === id).map((piece) => `E-${piece.number}`)
  return (
    <section className="sec" aria-labelledby="h-or">
      <h2 id="h-or">Where the sources come from</h2>
      <ul className="origins">
        {[...sources.values()].map((source) => (
          <li key={source.id}>
            <span className="muted">{numbersOf(source.id).join(', ')}</span>
            <Link className="link" href={`/sources/${source.id}`}>
              <bdi>{source.title}</bdi>
            </Link>
            {source.derivesFrom === null ? (
              <span className="muted">names no other source</span>
            ) : (
              <span>
                derives from{' '}
                <Link className="link" href={`/sources/${source.derivesFrom.id}`}>
                  <bdi>{source.derivesFrom.title}</bdi>
                </Link>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
