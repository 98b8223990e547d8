import Link from 'next/link'
import { Glyph } from '@/components/ui/glyph'
import { snapshotHref } from '@/lib/evidence/snapshot-address'

type Props = { sourceId: string; number: number; numbers: readonly number[] }

/** The snapshots before and after this one, and what changed since the one before. */
export function SnapshotSteps({ sourceId, number, numbers }: Props) {
  const before = numbers.findLast((each) => each < number)
  const after = numbers.find((each) => each > number)
  return (
    <>
      {before === undefined ? null : (
        <Link className="btn sm" href={`/sources/${sourceId}/changes?from=${before}&to=${number}`}>
          What changed since {before}
        </Link>
      )}
      {before === undefined ? null : (
        <Link className="btn bare sm" href={snapshotHref({ sourceId, number: before })} aria-label="Snapshot before">
          <Glyph name="prev" className="flip" />
        </Link>
      )}
      {numbers.length < 2 ? null : (
        <span className="cap">
          {number} of {numbers.length}
        </span>
      )}
      {after === undefined ? null : (
        <Link className="btn bare sm" href={snapshotHref({ sourceId, number: after })} aria-label="Snapshot after">
          <Glyph name="next" className="flip" />
        </Link>
      )}
    </>
  )
}
