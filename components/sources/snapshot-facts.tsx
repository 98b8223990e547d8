import { Time } from '@/components/ui/time'
import type { SnapshotPage } from '@/lib/evidence/snapshot-page.query'
import { bytesInWords } from '@/components/evidence/bytes-in-words'
import { CopyHash } from './copy-hash'

const WAYS = { address: 'fetched from its address', file: 'uploaded as a file', typed: 'given as text' } as const

/** How a snapshot came to be: who, when, from where, over which redirects, and what the server said. */
export function SnapshotFacts({ snapshot }: { snapshot: SnapshotPage }) {
  const { requestedUrl, finalUrl, redirects, httpStatus, headers, fileName } = snapshot
  return (
    <>
      <dl className="dl one">
        <dt>Captured</dt>
        <dd>
          <Time at={snapshot.capturedAt} timeZone={snapshot.timeZone} />, {WAYS[snapshot.way]}, by{' '}
          <bdi>{snapshot.capturedBy}</bdi>
        </dd>
        <dt>Bytes</dt>
        <dd>
          {bytesInWords(snapshot.bytes)} of {snapshot.mediaType}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <CopyHash sha256={snapshot.sha256} />
        </dd>
        {fileName === null ? null : <Fact name="File">{fileName}</Fact>}
        {requestedUrl === null ? null : (
          <Fact name="Asked for">
            <span className="ltr">{requestedUrl}</span>
          </Fact>
        )}
        {redirects.map(({ status, to }) => (
          <Fact key={to} name={`Sent on, ${status}`}>
            <span className="ltr">{to}</span>
          </Fact>
        ))}
        {finalUrl === null ? null : (
          <Fact name="Answered by">
            <a className="link ltr" href={finalUrl} rel="noreferrer noopener" target="_blank">
              {finalUrl}
            </a>
          </Fact>
        )}
        {httpStatus === null ? null : (
          <Fact name="Status">
            {httpStatus}
            {snapshot.ipAddress === null ? null : `, from ${snapshot.ipAddress}`}
            {snapshot.milliseconds === null ? null : `, in ${secondsInWords(snapshot.milliseconds)}`}
          </Fact>
        )}
        {snapshot.source.archiveUrl === null ? null : (
          <Fact name="Also kept at">
            <a className="link ltr" href={snapshot.source.archiveUrl} rel="noreferrer noopener" target="_blank">
              {snapshot.source.archiveUrl}
            </a>
          </Fact>
        )}
      </dl>
      {headers.length === 0 ? null : (
        <details className="earlier">
          <summary>Headers of the answer, {headers.length} as they were received</summary>
          <dl className="dl headers ltr">
            {headers.map(([name, value], index) => (
              <Fact key={index} name={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="any">
        <bdi>{children}</bdi>
      </dd>
    </>
  )
}

function secondsInWords(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds} ms` : `${(milliseconds / 1_000).toFixed(1)} s`
}
