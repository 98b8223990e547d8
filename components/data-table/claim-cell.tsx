import { lazy, Suspense } from 'react'
import { Due } from '@/components/ui/due'
import { Person } from '@/components/ui/person'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import { PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { TableColumnId } from '@/lib/claims/table-layout'
import type { Looking } from './claims-columns'
import { Found, Marked } from './matched-words'
import { Nothing } from './nothing'

/** The columns a table does not have at first are sent when one of them is shown. */
const FurtherCell = lazy(() => import('./further-cell').then((read) => ({ default: read.FurtherCell })))

type Props = { column: TableColumnId; claim: ClaimRow; looking: Looking }

/** What one cell of the table shows. Links are not stops of their own: the grid is one, and Enter opens. */
export function ClaimCell({ column, claim, looking }: Props) {
  switch (column) {
    case 'number':
      // Neither here the router's link, hundreds of which are made as one scrolls: the grid knows what is pressed.
      return (
        <a href={`/claims/${claim.id}`} tabIndex={-1}>
          C-{claim.number}
        </a>
      )
    case 'statement':
      return (
        // The grid opens it beside the table.
        <a
          href={`/claims/${claim.id}`}
          tabIndex={-1}
          dir="auto"
          lang={claim.language}
          title={claim.statement}
          data-beside=""
          className={claim.found === undefined ? undefined : 'and-found'}
        >
          {claim.found === undefined ? (
            <Marked text={claim.statement} />
          ) : (
            <Found statement={claim.statement} found={claim.found} />
          )}
        </a>
      )
    case 'article':
      return <bdi title={claim.article}>{claim.article}</bdi>
    case 'priority':
      return claim.priority === 'high' ? (
        <b>{PRIORITY_WORDS.high}</b>
      ) : (
        <span className="soft">{PRIORITY_WORDS[claim.priority]}</span>
      )
    case 'status':
      return <StatusWord status={claim.status} />
    case 'rating':
      return claim.rating === null ? <Nothing says="no rating yet" /> : <RatingWord {...claim.rating} />
    case 'grade':
      return claim.grade === null ? <Nothing says="no grade" /> : <b className="grade">{claim.grade}</b>
    case 'evidence':
      return claim.evidence === 0 ? '0' : `${claim.evidence} / ${claim.sources}`
    case 'who':
      return claim.assignee === null ? (
        <Nothing says="nobody" />
      ) : (
        <Person name={claim.assignee} me={claim.assigneeId === looking.me} />
      )
    case 'due':
      return claim.dueAt === null ? (
        <Nothing says="no date" />
      ) : (
        <Due due={new Date(claim.dueAt)} now={looking.now} timeZone={looking.timeZone} status={claim.status} />
      )
    default:
      return (
        <Suspense fallback={null}>
          <FurtherCell column={column} claim={claim} looking={looking} />
        </Suspense>
      )
  }
}
