import Link from 'next/link'
import { bytesInWords } from '@/components/evidence/bytes-in-words'
import { Time } from '@/components/ui/time'
import { holdsText, readProblemSentence } from '@/lib/evidence/read-problem'
import { snapshotHref } from '@/lib/evidence/snapshot-address'
import type { SourcePage } from '@/lib/evidence/source-page.query'
import { CopyHash } from './copy-hash'

type Snapshot = SourcePage['snapshots'][number]

const WAYS = { address: 'fetched', file: 'uploaded', typed: 'given as text' } as const

/** The snapshots of a source, newest first: when, by whom, what, and what changed since the one before. */
export function SnapshotsTable({ source }: { source: SourcePage }) {
  return (
    <ol className="snapshots">
      {source.snapshots.map((snapshot, index) => {
        const before = source.snapshots[index + 1]
        const { number, capturedAt, capturedBy, way, bytes, mediaType, sha256 } = snapshot
        return (
          <li key={number} aria-label={`Snapshot ${number}`}>
            <p>
              <Link className="eno" href={snapshotHref({ sourceId: source.id, number })}>
                Snapshot {number}
              </Link>{' '}
              <span>
                {WAYS[way]} <Time at={capturedAt} timeZone={source.timeZone} /> by <bdi>{capturedBy}</bdi>
              </span>
              {before === undefined ? null : before.sha256 === sha256 ? (
                <span className="muted">same bytes as {before.number}</span>
              ) : (
                <Link className="link" href={`/sources/${source.id}/changes?from=${before.number}&to=${number}`}>
                  what changed since {before.number}
                </Link>
              )}
            </p>
            <p className="muted">
              <span>
                {bytesInWords(bytes)}, {mediaType}
              </span>
              <Answered snapshot={snapshot} />
              <CopyHash sha256={sha256} />
            </p>
            <Text snapshot={snapshot} href={snapshotHref({ sourceId: source.id, number })} />
          </li>
        )
      })}
    </ol>
  )
}

function Answered({ snapshot: { finalUrl, redirects, httpStatus, fileName } }: { snapshot: Snapshot }) {
  if (finalUrl === null) return fileName === null ? null : <bdi className="any">{fileName}</bdi>
  return (
    <span className="any">
      {httpStatus} from <bdi className="ltr">{finalUrl}</bdi>
      {redirects.length === 0
        ? ''
        : redirects.length === 1
          ? ', after one redirect'
          : `, after ${redirects.length} redirects`}
    </span>
  )
}

function Text({ snapshot: { text, damagedAt }, href }: { snapshot: Snapshot; href: string }) {
  const problem = readProblemSentence(text?.problem ?? null)
  return (
    <>
      {damagedAt === null ? null : <p className="refused">The stored bytes are missing or have changed.</p>}
      {text?.origin === 'typed' ? <p className="hint">Its text was typed by hand.</p> : null}
      {problem === null ? null : (
        <p className="read-problem">
          {problem}{' '}
          {holdsText(text?.problem ?? null) === 'yes' ? null : (
            <Link className="link" href={href}>
              Type the text by hand
            </Link>
          )}
        </p>
      )}
    </>
  )
}
