import { Due } from '@/components/ui/due'
import { dueWords } from '@/components/ui/due-words'
import { Person } from '@/components/ui/person'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { TableColumnId } from '@/lib/claims/table-layout'
import { EVIDENCE_BLOCKER_NAMES } from '@/lib/evidence/evidence-blocker-names'
import { claimantWords } from './claimant-words'
import type { Looking } from './claims-columns'
import { Marked } from './matched-words'

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
        >
          <Marked text={claim.statement} />
        </a>
      )
    case 'quote':
      return (
        <bdi lang={claim.language} title={claim.quote}>
          <Marked text={claim.quote} />
        </bdi>
      )
    case 'article':
      return <bdi title={claim.article}>{claim.article}</bdi>
    case 'claimant':
      return claim.claimant === null && claim.claimantVia === null ? (
        <Nothing says="not said" />
      ) : (
        <bdi title={claimantWords(claim)}>
          <Marked text={claimantWords(claim)} />
        </bdi>
      )
    case 'kind':
      return KIND_WORDS[claim.kind]
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
    case 'blockers':
      return claim.blockers.length === 0 ? <Nothing says="none" /> : <Blockers kinds={claim.blockers} />
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
    case 'tags':
      return claim.tags.length === 0 ? <Nothing says="no tags" /> : <Tags tags={claim.tags} />
    case 'accuses':
      return claim.accuses ? 'Yes' : <Nothing says="no" />
    case 'recorded':
      return <Moment at={claim.recordedAt} looking={looking} />
    case 'updated':
      return <Moment at={claim.updatedAt} looking={looking} />
    case 'settled':
      return claim.settledAt === null ? (
        <Nothing says="not settled" />
      ) : (
        <Moment at={claim.settledAt} looking={looking} />
      )
  }
}

function Blockers({ kinds }: { kinds: ClaimRow['blockers'] }) {
  const words = kinds.map((kind) => EVIDENCE_BLOCKER_NAMES[kind]).join(', ')
  return <span title={words}>{words}</span>
}

function Tags({ tags }: { tags: ClaimRow['tags'] }) {
  return (
    <span title={tags.map(({ name }) => name).join(', ')}>
      {tags.map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  )
}

/** A moment behind us, today with its time. */
function Moment({ at, looking: { now, timeZone } }: { at: string; looking: Looking }) {
  return <time dateTime={at}>{dueWords(new Date(at), now, timeZone, 'settled').words}</time>
}

function Nothing({ says }: { says: string }) {
  return (
    <span className="muted" role="img" aria-label={says}>
      –
    </span>
  )
}
