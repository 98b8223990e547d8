import Link from 'next/link'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'

/** From which sources the sources of a claim say they have it. */
export function Origins({ evidence }: { evidence: ClaimPanel['evidence'] }) {
  const sources = new Map(evidence.filter((piece) => piece.withdrawn === null).map((piece) => [piece.source.id, piece]))
  if (sources.size === 0) return null
  return (
    <section className="sec" aria-labelledby="h-or">
      <h2 id="h-or">Where the sources come from</h2>
      <ul className="origins">
        {[...sources.values()].map(({ source, number }) => (
          <li key={source.id}>
            <span className="muted">E-{number}</span>
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
