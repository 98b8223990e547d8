import { dueWords } from '@/components/ui/due-words'
import { KIND_WORDS } from '@/lib/claims/claim'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { EVIDENCE_BLOCKER_NAMES } from '@/lib/evidence/evidence-blocker-names'
import { claimantWords } from './claimant-words'
import type { FurtherColumn, Looking } from './claims-columns'
import { Marked } from './matched-words'
import { Nothing } from './nothing'

type Props = { column: FurtherColumn; claim: ClaimRow; looking: Looking }

/** What a cell shows of a column that a table does not have at first. */
export function FurtherCell({ column, claim, looking }: Props) {
  switch (column) {
    case 'quote':
      return (
        <bdi lang={claim.language} title={claim.quote}>
          <Marked text={claim.quote} />
        </bdi>
      )
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
    case 'blockers':
      return claim.blockers.length === 0 ? <Nothing says="none" /> : <Blockers kinds={claim.blockers} />
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
