import Link from 'next/link'
import { Glyph } from '@/components/ui/glyph'
import { StatusWord } from '@/components/ui/status-word'
import { Time } from '@/components/ui/time'
import type { ArticleRow } from '@/lib/articles/articles.query'
import { type SignOff, whyWithdrawn } from '@/lib/audit/sign-off'
import { CLAIM_STATUSES, STATUS_WORDS } from '@/lib/claims/claim-status'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { CoverageStrip } from './coverage-strip'

/** The desk's articles, newest first: what each is, its claims by state, how far it is accounted for, what happened last. */
export function ArticlesTable({ articles, timeZone }: { articles: ArticleRow[]; timeZone: string }) {
  return (
    <>
      <table className="tbl" role="table">
        <caption className="vh">Articles, newest first</caption>
        <colgroup>
          <col />
          <col className="a-publisher" style={{ width: '180px' }} />
          <col style={{ width: '112px' }} />
          <col style={{ width: '220px' }} />
          <col style={{ width: '240px' }} />
          <col style={{ width: '260px' }} />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {HEADS.map(([name, className]) => (
              <th key={name} role="columnheader" scope="col" className={className}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {articles.map((article) => (
            <tr key={article.id} role="row">
              <td role="cell" className="stm a-title">
                {article.signOff === null ? null : <SignedOff signOff={article.signOff} timeZone={timeZone} />}
                <Link
                  className="title"
                  href={`/articles/${article.id}`}
                  lang={article.language}
                  dir={article.direction}
                >
                  {article.title}
                </Link>
              </td>
              <td role="cell" className="a-publisher">
                <bdi>{article.publisher ?? '–'}</bdi>
              </td>
              <td role="cell" className="a-date">
                {article.publishedOn === null ? (
                  '–'
                ) : (
                  <time dateTime={article.publishedOn}>{dayOf(article.publishedOn)}</time>
                )}
              </td>
              <td role="cell" className="a-claims">
                <ClaimsByState claims={article.claims} />
              </td>
              <td role="cell" className="a-cover">
                <CoverageStrip states={article.states} coverage={article.coverage} />
              </td>
              <td role="cell" className="a-last" title={`${article.last.who ?? 'The workbench'} ${article.last.did}`}>
                <Time at={article.last.at} timeZone={timeZone} />, <bdi>{article.last.who ?? 'the workbench'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <StatesInWords />
    </>
  )
}

const HEADS = [
  ['Title', 'a-title'],
  ['Publisher', 'a-publisher'],
  ['Published', 'a-date'],
  ['Claims', 'a-claims'],
  ['Accounted for', 'a-cover'],
  ['Last activity', 'a-last'],
] as const

/** In one word, and in full for whoever points at it: the galley and the report say it whole. */
function SignedOff({ signOff, timeZone }: { signOff: SignOff; timeZone: string }) {
  const at = (when: Date) => `${localTimeOf(when, timeZone).replace('T', ', ')}`
  if (signOff.withdrawn === null) {
    return (
      <span className="a-signed" title={`Signed off by ${signOff.editor}, ${at(signOff.signedAt)}`}>
        Signed off
      </span>
    )
  }
  const { withdrawn } = signOff
  return (
    <span className="a-signed late" title={`Withdrawn ${at(withdrawn.at)}: ${whyWithdrawn(withdrawn)}`}>
      Sign-off withdrawn
    </span>
  )
}

function ClaimsByState({ claims }: { claims: ArticleRow['claims'] }) {
  const states = CLAIM_STATUSES.filter((status) => (claims[status] ?? 0) > 0)
  if (states.length === 0) return <span className="muted">none yet</span>
  return (
    <span className="states">
      {states.map((status) => (
        <span key={status} className={`g st st-${status}`} title={`${claims[status]} ${STATUS_WORDS[status]}`}>
          <Glyph name={`st-${status}`} />
          <b className="num">{claims[status]}</b>
          <span className="vh">{STATUS_WORDS[status]}</span>
        </span>
      ))}
    </span>
  )
}

/** What the shapes in the table stand for. */
function StatesInWords() {
  return (
    <p className="foot states" aria-hidden="true">
      {CLAIM_STATUSES.map((status) => (
        <StatusWord key={status} status={status} />
      ))}
    </p>
  )
}

/** A day is a day in every time zone. */
function dayOf(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`))
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
