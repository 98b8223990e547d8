import { columnVisibilityFeature, createColumnHelper, rowSelectionFeature, tableFeatures } from '@tanstack/react-table'
import Link from 'next/link'
import { Due } from '@/components/ui/due'
import { Person } from '@/components/ui/person'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { ClaimSort } from '@/lib/claims/claims-sort'

/** What the table needs of TanStack Table: rows can be ticked, columns can go. Sorting and filtering are the server's. */
export const claimsFeatures = tableFeatures({ rowSelectionFeature, columnVisibilityFeature })

/** Who looks, when, and where clocks stand: due dates and "me" are told from here. */
export type Looking = { me: string; now: Date; timeZone: string }

export type ClaimColumnId =
  | 'number'
  | 'statement'
  | 'article'
  | 'kind'
  | 'priority'
  | 'status'
  | 'rating'
  | 'evidence'
  | 'who'
  | 'due'

/** Head, class of the cells and sort word of each column; a column that must stay cannot be put away. */
export const CLAIM_COLUMNS: Record<
  ClaimColumnId,
  { head: string; className: string; sort: ClaimSort; width: string; stays?: 'yes'; title?: string }
> = {
  number: { head: 'No.', className: 'no', sort: 'number', width: '54px', stays: 'yes' },
  statement: { head: 'Statement', className: 'stm', sort: 'statement', width: 'auto', stays: 'yes' },
  article: { head: 'Article', className: 't-art soft', sort: 'article', width: '108px' },
  kind: { head: 'Kind', className: 't-kind soft', sort: 'kind', width: '90px' },
  priority: { head: 'Priority', className: 't-pri', sort: 'priority', width: '84px' },
  status: { head: 'Status', className: 't-status', sort: 'status', width: '116px' },
  rating: { head: 'Rating', className: 't-rating', sort: 'rating', width: '150px' },
  evidence: {
    head: 'Evid.',
    className: 't-ev r soft',
    sort: 'evidence',
    width: '56px',
    title: 'Pieces of evidence / sources',
  },
  who: { head: 'Who', className: 't-who', sort: 'who', width: '48px' },
  due: { head: 'Due', className: 't-due r', sort: 'due', width: '108px' },
}

const helper = createColumnHelper<typeof claimsFeatures, ClaimRow>()

/** The columns of the claims table, as this person sees them. */
export function claimsColumns({ me, now, timeZone }: Looking) {
  return helper.columns([
    helper.display({
      id: 'number',
      cell: ({ row: { original: claim } }) => <Link href={`/claims/${claim.id}`}>C-{claim.number}</Link>,
    }),
    helper.display({
      id: 'statement',
      cell: ({ row: { original: claim } }) => (
        <Link href={`/claims/${claim.id}`} dir="auto" title={claim.statement}>
          {claim.statement}
        </Link>
      ),
    }),
    helper.display({
      id: 'article',
      cell: ({ row: { original: claim } }) => <bdi title={claim.article}>{claim.article}</bdi>,
    }),
    helper.display({ id: 'kind', cell: ({ row: { original: claim } }) => KIND_WORDS[claim.kind] }),
    helper.display({ id: 'priority', cell: ({ row: { original: claim } }) => <PriorityWord claim={claim} /> }),
    helper.display({ id: 'status', cell: ({ row: { original: claim } }) => <StatusWord status={claim.status} /> }),
    helper.display({
      id: 'rating',
      cell: ({ row: { original: claim } }) =>
        claim.rating === null ? <Nothing says="no rating yet" /> : <RatingWord {...claim.rating} />,
    }),
    helper.display({
      id: 'evidence',
      cell: ({ row: { original: claim } }) => (claim.evidence === 0 ? '0' : `${claim.evidence} / ${claim.sources}`),
    }),
    helper.display({
      id: 'who',
      cell: ({ row: { original: claim } }) =>
        claim.assignee === null ? (
          <Nothing says="nobody" />
        ) : (
          <Person name={claim.assignee} me={claim.assigneeId === me} />
        ),
    }),
    helper.display({
      id: 'due',
      cell: ({ row: { original: claim } }) =>
        claim.dueAt === null ? (
          <Nothing says="no date" />
        ) : (
          <Due due={new Date(claim.dueAt)} now={now} timeZone={timeZone} status={claim.status} />
        ),
    }),
  ])
}

function PriorityWord({ claim }: { claim: ClaimRow }) {
  const word = PRIORITY_WORDS[claim.priority]
  return claim.priority === 'high' ? <b>{word}</b> : <span className="soft">{word}</span>
}

function Nothing({ says }: { says: string }) {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="vh">{says}</span>
    </span>
  )
}
