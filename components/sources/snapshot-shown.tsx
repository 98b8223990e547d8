import Link from 'next/link'
import { TypeTextForm } from '@/components/evidence/capture-type-text'
import { Empty } from '@/components/ui/empty'
import { Time } from '@/components/ui/time'
import { holdsText, readProblemSentence } from '@/lib/evidence/read-problem'
import { type SnapshotView, snapshotHref } from '@/lib/evidence/snapshot-address'
import type { SnapshotPage } from '@/lib/evidence/snapshot-page.query'
import type { FormAction } from '@/lib/shared/form-state'
import { StoredText } from './stored-text'

type Props = { snapshot: SnapshotPage; view: SnapshotView; typeText: FormAction }

/** What was kept: its text for quoting, or the page as it looked, shut off from every network. */
export function SnapshotShown({ snapshot, view, typeText }: Props) {
  const about = { sourceId: snapshot.source.id, number: snapshot.number }
  const files = `/sources/${about.sourceId}/snapshots/${about.number}`
  const picture = pictureOf(snapshot.mediaType)
  const as = picture === 'none' ? 'text' : view.as
  return (
    <div className="kept">
      <nav className="tabs" aria-label="This snapshot">
        <Link href={snapshotHref(about)} aria-current={as === 'text' ? 'page' : undefined}>
          Text
        </Link>
        {picture === 'none' ? null : (
          <Link href={snapshotHref(about, { as: 'page' })} aria-current={as === 'page' ? 'page' : undefined}>
            {picture === 'a page' ? 'As a page' : 'As a picture'}
          </Link>
        )}
        <span className="grow" />
        <a className="link" href={`${files}/file`} download>
          Original file
        </a>
        <a className="link" href={`${files}/warc`} download>
          WARC
        </a>
      </nav>
      {snapshot.damagedAt === null ? null : (
        <p className="refused">
          The stored bytes are missing or have changed since; noticed{' '}
          <Time at={snapshot.damagedAt} timeZone={snapshot.timeZone} />. Nothing may rest on this snapshot.
        </p>
      )}
      {as === 'page' ? (
        <Picture files={files} picture={picture} title={snapshot.source.title} />
      ) : (
        <Words snapshot={snapshot} typeText={typeText} />
      )}
    </div>
  )
}

function Picture({
  files,
  picture,
  title,
}: {
  files: string
  picture: 'a page' | 'a picture' | 'none'
  title: string
}) {
  if (picture === 'a page') {
    return (
      <>
        <p className="hint">No scripts, no pictures from elsewhere, no network: how it reads, not how it looked.</p>
        <iframe className="frame" sandbox="" src={`${files}/frame`} title={`${title}, as a page`} loading="lazy" />
      </>
    )
  }
  return (
    <picture>
      <img className="picture" src={`${files}/picture`} alt={`${title}, as it was captured`} />
    </picture>
  )
}

function Words({ snapshot, typeText }: Pick<Props, 'snapshot' | 'typeText'>) {
  const { text, texts, source } = snapshot
  const about = { sourceId: source.id, number: snapshot.number }
  const problem = readProblemSentence(text?.problem ?? null)
  const needsHand = text === null || (holdsText(text.problem) === 'no' && text.origin === 'extracted')
  return (
    <>
      {text !== null && text.origin === 'typed' ? (
        <p className="said">
          {snapshot.way === 'typed' ? 'Given as text' : 'Typed by hand'} by <bdi>{text.typedBy?.name}</bdi>,{' '}
          <Time at={text.createdAt} timeZone={snapshot.timeZone} />, not read from{' '}
          {snapshot.way === 'typed' ? 'a page or file' : 'the file'}.
        </p>
      ) : null}
      {problem === null ? null : <p className="read-problem">{problem}</p>}
      {texts.length < 2 ? null : (
        <p className="hint">
          Texts of this snapshot:{' '}
          {texts.map((each) => (
            <Link
              key={each.id}
              className="link text-of"
              href={snapshotHref(about, { textId: each.id })}
              aria-current={each.id === text?.id ? 'true' : undefined}
            >
              {each.origin === 'typed' ? `typed by ${each.typedBy?.name}` : 'read from the file'}
            </Link>
          ))}
        </p>
      )}
      {needsHand && snapshot.can.typeText ? <TypeTextForm snapshotId={snapshot.id} action={typeText} /> : null}
      {text === null || text.rows.length === 0 ? (
        needsHand && snapshot.can.typeText ? null : (
          <Empty>No text is stored of this snapshot, so no quote can be looked up in it.</Empty>
        )
      ) : (
        <StoredText
          text={text}
          language={source.language}
          hrefAt={(at) => snapshotHref(about, { textId: text.id, place: { start: at, end: at } })}
        />
      )}
    </>
  )
}

function pictureOf(mediaType: string): 'a page' | 'a picture' | 'none' {
  if (mediaType === 'text/html' || mediaType === 'multipart/related' || mediaType === 'message/rfc822') return 'a page'
  return mediaType.startsWith('image/') ? 'a picture' : 'none'
}
