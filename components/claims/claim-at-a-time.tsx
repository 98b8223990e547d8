import Link from 'next/link'
import { Fragment } from 'react'
import { StanceWord } from '@/components/ui/stance-word'
import { StatusWord } from '@/components/ui/status-word'
import { Time } from '@/components/ui/time'
import { BigRating } from '@/components/verdicts/verdict-card'
import type { ClaimAtATime } from '@/lib/claims/claim-as-of.query'
import { factsInWords } from './fact-words'

type Props = { claim: ClaimAtATime }

/** A claim as it stood at a time: read only, and saying so. */
export function ClaimAtATimeScreen({ claim }: Props) {
  const { stood } = claim
  return (
    <>
      <ChooseMoment claim={claim} />
      {claim.isThere ? (
        <>
          <h1 dir="auto">{stood.facts.statement}</h1>
          <p className="cmeta">
            <b className="cno">
              <bdi>C-{claim.number}</bdi>
            </b>
            <StatusWord status={stood.status} />
            {stood.rating === null ? null : <b dir="auto">{stood.rating}</b>}
            <span className="muted">
              {stood.assignee === null ? (
                'nobody had it'
              ) : (
                <>
                  with <bdi>{stood.assignee}</bdi>
                </>
              )}
            </span>
          </p>
          {stood.dropReason === null ? null : (
            <p className="soft" dir="auto">
              <b className="cap">Dropped because</b> {stood.dropReason}
            </p>
          )}
          <Facts claim={claim} />
          <Evidence claim={claim} />
          <Verdicts claim={claim} />
        </>
      ) : (
        <>
          <h1>C-{claim.number} had not been recorded by then</h1>
          {claim.next === null ? null : (
            <p className="empty">
              <Link href={momentHref(claim, claim.next)}>Go to when it was</Link>
            </p>
          )}
        </>
      )}
    </>
  )
}

function ChooseMoment({ claim }: Props) {
  return (
    <section className="sec" aria-label="The moment shown">
      <form method="get" className="acts moment">
        <label>
          As it stood on{' '}
          <input className="inp" type="datetime-local" name="when" defaultValue={claim.atLocal} required />
        </label>
        <button type="submit" className="btn sm">
          Show
        </button>
        {claim.previous === null ? null : (
          <Link className="btn sm" href={momentHref(claim, claim.previous)}>
            Change before
          </Link>
        )}
        {claim.next === null ? null : (
          <Link className="btn sm" href={momentHref(claim, claim.next)}>
            Next change
          </Link>
        )}
        <Link className="btn sm" href={`/claims/${claim.id}`}>
          As it stands now
        </Link>
      </form>
      {claim.last === null ? null : (
        <p className="soft" dir="auto">
          Last: <Time at={claim.last.at} timeZone={claim.timeZone} /> <bdi>{claim.last.who}</bdi> {claim.last.did}
        </p>
      )}
    </section>
  )
}

function Facts({ claim: { stood } }: Props) {
  return (
    <section className="sec" aria-labelledby="h-then-facts">
      <h2 id="h-then-facts">Facts</h2>
      <dl className="dl one">
        {[...new Set(stood.quotes)].map((quote) => (
          <Fragment key={quote}>
            <dt>Quote</dt>
            <dd className="serif" dir="auto">
              “{quote}”
            </dd>
          </Fragment>
        ))}
        {factsInWords(stood.facts).map(([word, value]) => (
          <Fragment key={word}>
            <dt>{word}</dt>
            <dd dir="auto">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

function Evidence({ claim }: Props) {
  return (
    <section className="sec" aria-labelledby="h-then-ev">
      <h2 id="h-then-ev">
        Evidence <span>{claim.evidence.length === 0 ? 'none by then' : ''}</span>
      </h2>
      {claim.evidence.map(({ id, number, said, source, wasWithdrawn }) => (
        <article key={id} className={`ev${wasWithdrawn ? ' withdrawn' : ''}`} aria-label={`Evidence E-${number}`}>
          <header>
            <bdi className="eno">E-{number}</bdi>
            <StanceWord stance={stanceOf(said.stance)} />
            <span className="grow" />
            {wasWithdrawn ? <b className="late">withdrawn</b> : null}
          </header>
          {said.quote ? (
            <blockquote className="pre" dir="auto">
              {said.quote}
            </blockquote>
          ) : null}
          {said.note ? (
            <p className="pre" dir="auto">
              {said.note}
            </p>
          ) : null}
          <footer>
            <Link className="link" href={`/sources/${source.id}`} dir="auto">
              {source.title}
            </Link>
            {said.locator ? <bdi>, {said.locator}</bdi> : null}
          </footer>
        </article>
      ))}
    </section>
  )
}

function Verdicts({ claim }: Props) {
  const given = [
    ...claim.verdicts.map(({ reviewer, givenAt, ...verdict }) => ({
      who: reviewer.name,
      at: givenAt,
      kind: 'Verdict',
      ...verdict,
    })),
    ...claim.adjudications.map(({ editor, decidedAt, ...decision }) => ({
      ...{ who: editor.name, at: decidedAt, kind: 'Adjudication', stood: true },
      ...decision,
    })),
  ]
  return (
    <section className="sec" aria-labelledby="h-then-vd">
      <h2 id="h-then-vd">
        Verdicts <span>{given.length === 0 ? 'none by then, or sealed until you give yours' : ''}</span>
      </h2>
      {given.map(({ id, who, at, kind, rating, rationale, fix, stood }) => (
        <article key={id} className="vd" aria-label={`${kind} of ${who}`}>
          <header>
            <b>
              {kind} of <bdi>{who}</bdi>
            </b>
            <span className="muted">
              <Time at={at} timeZone={claim.timeZone} />
              {stood ? null : ', superseded by then'}
            </span>
          </header>
          <BigRating rating={rating} />
          <p className="pre" dir="auto">
            {rationale}
          </p>
          {fix === null ? null : (
            <p className="pre" dir="auto">
              <b className="cap">Fix</b> {fix}
            </p>
          )}
        </article>
      ))}
    </section>
  )
}

function momentHref({ id }: ClaimAtATime, at: Date): string {
  return `/claims/${id}/at?when=${at.toISOString()}`
}

function stanceOf(said: string | undefined): 'supports' | 'refutes' | 'context' {
  return said === 'supports' || said === 'refutes' ? said : 'context'
}
