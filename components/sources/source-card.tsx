'use client'

import Link from 'next/link'
import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import { dayInWords, languageName } from '@/components/evidence/source-line'
import { isConfidential } from '@/lib/evidence/confidential'
import { SOURCE_KIND_WORDS, SPOKEN_HOW_WORDS, SPOKEN_TERMS_WORDS } from '@/lib/evidence/source'
import type { SourcePage } from '@/lib/evidence/source-page.query'
import type { FormAction } from '@/lib/shared/form-state'
import { SourceForm } from './source-form'

/** What is known of a source, and the form that changes it in its place. */
export function SourceCard({ source, edit }: { source: SourcePage; edit: FormAction }) {
  const draft = `source:${source.id}`
  const turn = useTurn(draft)
  if (turn.isOpen && source.can.edit) {
    return <SourceForm action={edit} source={source} draft={draft} onDone={turn.done} onCancel={turn.close} />
  }
  return (
    <>
      <Facts source={source} />
      <Said said={turn.said} />
      {source.can.edit ? (
        <div className="acts">
          <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
            Edit source
          </button>
        </div>
      ) : null}
    </>
  )
}

function Facts({ source }: { source: SourcePage }) {
  return (
    <dl className="dl one">
      <dt>Kind</dt>
      <dd>{SOURCE_KIND_WORDS[source.kind]}</dd>
      <dt>Publisher</dt>
      <dd>
        <bdi>{source.publisher ?? 'Not said'}</bdi>
      </dd>
      <dt>Author</dt>
      <dd>
        <bdi>{source.author ?? 'Not said'}</bdi>
      </dd>
      <dt>Address</dt>
      <dd className="any">
        {source.url === null ? (
          'None'
        ) : (
          <a className="link ltr" href={source.url} rel="noreferrer noopener" target="_blank">
            {source.url}
          </a>
        )}
      </dd>
      <dt>Published</dt>
      <dd>{source.publishedOn === null ? 'Not said' : dayInWords(source.publishedOn)}</dd>
      <dt>Language</dt>
      <dd>{source.language === null ? 'Not said' : languageName(source.language)}</dd>
      <dt>Derives from</dt>
      <dd>
        {source.derivesFrom === null ? (
          'Names no other source'
        ) : (
          <Link className="link" href={`/sources/${source.derivesFrom.id}`}>
            <bdi>{source.derivesFrom.title}</bdi>
          </Link>
        )}
      </dd>
      {source.interest === null ? null : (
        <>
          <dt>Interest</dt>
          <dd className="pre" dir="auto">
            {source.interest}
          </dd>
        </>
      )}
      <dt>Told outside</dt>
      <dd>{isConfidential(source) ? <b>Confidential: only its kind</b> : 'All of it'}</dd>
      <Spoken source={source} />
      {source.archiveUrl === null ? null : (
        <>
          <dt>Archived copy</dt>
          <dd className="any">
            <a className="link ltr" href={source.archiveUrl} rel="noreferrer noopener" target="_blank">
              {source.archiveUrl}
            </a>
          </dd>
        </>
      )}
      {source.note === null ? null : (
        <>
          <dt>Note</dt>
          <dd className="pre" dir="auto">
            {source.note}
          </dd>
        </>
      )}
    </dl>
  )
}

/** Of a person spoken to: when, how, on which terms. */
function Spoken({ source: { spokenOn, spokenHow, spokenTerms } }: { source: SourcePage }) {
  const parts = [
    spokenHow === null ? null : SPOKEN_HOW_WORDS[spokenHow],
    spokenOn === null ? null : dayInWords(spokenOn),
    spokenTerms === null ? null : SPOKEN_TERMS_WORDS[spokenTerms].toLowerCase(),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return (
    <>
      <dt>Spoken to</dt>
      <dd>{parts.join(', ')}</dd>
    </>
  )
}
