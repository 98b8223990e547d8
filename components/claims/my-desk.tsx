import Link from 'next/link'
import { CoverageBar } from '@/components/articles/coverage-bar'
import { EventLine } from '@/components/audit/event-line'
import { StatusWord } from '@/components/ui/status-word'
import type { Actor } from '@/lib/access/actor'
import type { ArticleInHand } from '@/lib/articles/articles-in-hand.query'
import type { LoggedEvent } from '@/lib/audit/event'
import { cappedWords } from '@/lib/claims/capped-count'
import type { MyDesk as Desk, Waiting } from '@/lib/claims/my-desk.query'
import type { FormAction } from '@/lib/shared/form-state'
import { deskGreeting, deskLede } from './desk-greeting'
import { DueOrLate } from './due-or-late'
import { TakeNext } from './take-next'
import { TeamTable } from './team-table'

type Props = {
  person: Actor
  desk: Desk
  articles: ArticleInHand[]
  latest: LoggedEvent[]
  /** How many errors readers reported wait; 0 for who does not answer them. */
  reported: number
  can: { import: boolean }
  take: FormAction
}

/** What waits for a person, the articles in hand, and what happened lately. */
export function MyDesk({ person, desk, articles, latest, reported, can, take }: Props) {
  const looking = { now: desk.now, timeZone: person.timeZone }
  return (
    <main className="home" id="main">
      <div>
        <h1>{deskGreeting(person.name, desk.now, person.timeZone)}</h1>
        <p className="lede">{deskLede(desk)}</p>
        <div className="acts">
          {desk.can.take ? <TakeNext action={take} /> : null}
          <Link className="btn bare" href="/late">
            What is late
          </Link>
          {reported === 0 ? null : (
            <Link className="btn bare" href="/reader-errors">
              Reported by readers <b className="num">{reported}</b>
            </Link>
          )}
        </div>
        <WaitingList
          title="Verdicts to give"
          waiting={desk.verdictsToGive}
          all={`/claims?assignee=${person.userId}`}
          looking={looking}
        >
          Nothing assigned to you waits for a verdict.
        </WaitingList>
        <WaitingList
          title="Came back to you"
          waiting={desk.cameBack}
          all={`/claims?status=checking,disputed`}
          looking={looking}
        >
          No claim you gave a verdict on has come back.
        </WaitingList>
        {desk.toAdjudicate.count > 0 ? (
          <WaitingList
            title="To adjudicate"
            waiting={desk.toAdjudicate}
            all="/claims?only=to-adjudicate"
            looking={looking}
          />
        ) : null}
        {desk.nobodyHas.count > 0 ? (
          <WaitingList
            title="Nobody has these"
            waiting={desk.nobodyHas}
            all="/claims?assignee=nobody"
            looking={looking}
          />
        ) : null}
        {desk.team.length === 0 ? null : <TeamTable team={desk.team} me={person.userId} />}
      </div>
      <aside className="hand" aria-label="Articles and activity">
        <div className="wait first">
          <h2>
            Articles in hand <span>{articles.length}</span>
          </h2>
        </div>
        {articles.map((article) => (
          <ArticleCard key={article.id} article={article} />
        ))}
        {articles.length === 0 ? <p className="empty">No article is being checked.</p> : null}
        {can.import ? (
          <p className="acts">
            <Link className="btn" href="/articles/import">
              Add an article
            </Link>
          </p>
        ) : null}
        <div className="wait">
          <h2>Lately</h2>
        </div>
        <ul className="logl small">
          {latest.map((event) => (
            <EventLine key={event.id} event={event} timeZone={person.timeZone} />
          ))}
        </ul>
        <p className="acts">
          <Link className="link" href="/activity">
            All activity
          </Link>
        </p>
      </aside>
    </main>
  )
}

type WaitingProps = {
  title: string
  waiting: Waiting
  all: string
  looking: { now: Date; timeZone: string }
  children?: string
}

function WaitingList({ title, waiting, all, looking, children }: WaitingProps) {
  return (
    <section className="wait">
      <h2>
        {title} <span>{cappedWords(waiting)}</span>
      </h2>
      <ul>
        {waiting.claims.map((claim) => (
          <li key={claim.id}>
            <Link href={`/claims/${claim.id}`}>
              <span className="no">C-{claim.number}</span>
              <span className="stm" dir="auto" lang={claim.language}>
                {claim.statement}
              </span>
              <StatusWord status={claim.status} />
              <span className="end">
                {claim.dueAt === null ? null : <DueOrLate due={claim.dueAt} status={claim.status} {...looking} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {waiting.count === 0 && children !== undefined ? <p className="empty">{children}</p> : null}
      {waiting.count > waiting.claims.length ? (
        <p className="acts">
          <Link className="link" href={all}>
            All {cappedWords(waiting)}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

function ArticleCard({ article }: { article: ArticleInHand }) {
  return (
    <article>
      <h3 lang={article.language} dir="auto">
        <Link href={`/articles/${article.id}`}>{article.title}</Link>
      </h3>
      <CoverageBar states={article.states} coverage={article.coverage} />
      <p className="soft num">
        {article.coverage.accounted} of {article.coverage.all} passages, {article.claims}{' '}
        {article.claims === 1 ? 'claim' : 'claims'}
      </p>
      <p>
        {article.openClaims === 0 && article.coverage.todo === 0 ? (
          'Nothing blocks sign-off'
        ) : (
          <Link href={`/articles/${article.id}/report`}>
            <b>{article.openClaims + article.coverage.todo} things block sign-off</b>
          </Link>
        )}
      </p>
    </article>
  )
}
