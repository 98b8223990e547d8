import Link from 'next/link'
import { Time } from '@/components/ui/time'
import { snapshotHref } from '@/lib/evidence/snapshot-address'
import type { SnapshotChanges } from '@/lib/evidence/snapshot-changes.query'

/** Which two snapshots are compared, what came of it in a sentence, and the way to compare two others. */
export function ComparedSnapshots({ compared }: { compared: SnapshotChanges }) {
  const { source, from, to, snapshots, timeZone } = compared
  return (
    <>
      <p className="lede">{sentence(compared)}</p>
      <p className="cmeta">
        {[from, to].map((each) => (
          <Link key={each.number} className="link" href={snapshotHref({ sourceId: source.id, number: each.number })}>
            Snapshot {each.number}, <Time at={each.capturedAt} timeZone={timeZone} />
          </Link>
        ))}
      </p>
      {snapshots.length < 3 ? null : (
        <form action={`/sources/${source.id}/changes`} className="search-row" aria-label="Compare two snapshots">
          {(['from', 'to'] as const).map((side) => (
            <label key={side}>
              <span className="vh">{side === 'from' ? 'Older snapshot' : 'Newer snapshot'}</span>
              <select className="in" name={side} defaultValue={(side === 'from' ? from : to).number}>
                {snapshots.map(({ number }) => (
                  <option key={number} value={number}>
                    Snapshot {number}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="submit" className="btn">
            Compare
          </button>
        </form>
      )}
    </>
  )
}

function sentence({ bytes, changes, from, to }: SnapshotChanges): string {
  const unread = [from, to].find(({ hasText }) => hasText === 'no')
  if (unread !== undefined) return `Snapshot ${unread.number} has no text, so there is nothing to compare it by.`
  if (bytes === 'same') return 'The bytes are the same: nothing changed.'
  const { removed, added } = changes.words
  if (removed === 0 && added === 0) return 'The bytes differ, the words are the same.'
  return `${words(removed)} went, ${words(added)} came.`
}

function words(count: number): string {
  return count === 1 ? '1 word' : `${count.toLocaleString('en-GB')} words`
}
