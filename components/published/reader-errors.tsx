import './reader-errors.css'
import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { Time } from '@/components/ui/time'
import { OUTCOME_WORDS } from '@/lib/published/reader-error'
import type { ReaderErrorShown, ReaderErrors } from '@/lib/published/reader-errors.query'
import type { FormAction } from '@/lib/shared/form-state'
import { AnswerReaderForm } from './answer-reader-form'

type Props = { read: ReaderErrors; which: 'waiting' | 'answered'; timeZone: string; answer: FormAction }

/** What readers report in the public reports of the desk: a task each, until somebody says what came of it. */
export function ReaderErrorsList({ read, which, timeZone, answer }: Props) {
  const { errors, waiting, next, can } = read
  return (
    <main className="page narrow reader-errors" id="main">
      <div className="head">
        <h1>Reported by readers</h1>
        <span className="muted">errors they see in what the desk has made public</span>
      </div>
      <nav className="acts" aria-label="Which">
        <Link className="btn sm" href="/reader-errors" aria-current={which === 'waiting' ? 'page' : undefined}>
          Waiting <span className="num">{waiting}</span>
        </Link>
        <Link
          className="btn sm"
          href="/reader-errors?which=answered"
          aria-current={which === 'answered' ? 'page' : undefined}
        >
          Answered
        </Link>
      </nav>
      {errors.length === 0 ? (
        <Empty>
          {which === 'waiting'
            ? 'Nothing waits. Every public page has a form by which a reader can report an error; what they send comes here.'
            : 'Nothing has been answered yet.'}
        </Empty>
      ) : null}
      <ul className="reported">
        {errors.map((error) => (
          <li key={error.id} id={`r-${error.number}`}>
            <Reported error={error} timeZone={timeZone} />
            {can.answer ? <AnswerReaderForm error={error} action={answer} /> : null}
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p className="acts">
          <Link className="btn sm" rel="next" href={`/reader-errors?which=${which}&after=${next}`}>
            Next
          </Link>
        </p>
      )}
    </main>
  )
}

function Reported({ error, timeZone }: { error: ReaderErrorShown; timeZone: string }) {
  const { report, claim, edition, newest } = error
  const where = `/reports/${report.id}/editions/${edition}`
  return (
    <>
      <h2>
        <span className="no">R-{error.number}</span>{' '}
        <Link href={claim === null ? where : `${where}#c-${claim}`}>
          {report.number}, edition {edition}
          {claim === null ? '' : `, C-${claim}`}
        </Link>{' '}
        <bdi className="muted">{report.title}</bdi>
      </h2>
      <blockquote className="pre" dir="auto">
        {error.text}
      </blockquote>
      <p className="muted">
        <Time at={error.receivedAt} timeZone={timeZone} />
        {newest > edition ? `; edition ${newest} has come out since` : ''}
        {error.contact === null ? null : (
          <>
            ; can be reached at <bdi>{error.contact}</bdi>
          </>
        )}
      </p>
      {error.outcome === null ? null : (
        <p>
          <b>{OUTCOME_WORDS[error.outcome]}</b>
          {error.answeredAt === null ? null : (
            <span className="muted">
              , <bdi>{error.answeredBy}</bdi>, <Time at={error.answeredAt} timeZone={timeZone} />
            </span>
          )}
          {error.answer === null ? null : (
            <span className="pre said-of-it" dir="auto">
              {error.answer}
            </span>
          )}
        </p>
      )}
    </>
  )
}
