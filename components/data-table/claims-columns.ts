import type { ClaimSort } from '@/lib/claims/claims-sort'
import type { TableColumnId } from '@/lib/claims/table-layout'

/** Who looks, when, and where clocks stand: due dates and "me" are told from here. */
export type Looking = { me: string; now: Date; timeZone: string }

/** The box that ticks a row stands before every column, and is no part of a layout. */
export const TICK = 'tick'
export type GridColumnId = typeof TICK | TableColumnId

/** Columns a table does not have at first, whose cells are drawn by what is sent for them. */
export type FurtherColumn = Extract<
  TableColumnId,
  'quote' | 'claimant' | 'kind' | 'blockers' | 'tags' | 'accuses' | 'recorded' | 'updated' | 'settled'
>

/** A field that is edited in its cell. */
export type InlineField = 'priority' | 'kind' | 'due' | 'assignee' | 'tags' | 'claimant'

type ClaimColumn = {
  head: string
  className: string
  /** What a press on its head sorts by. */
  sort?: ClaimSort
  edits?: InlineField
  title?: string
}

/** Head, class of the cells, sort word and field of each column. */
export const CLAIM_COLUMNS: Record<TableColumnId, ClaimColumn> = {
  number: { head: 'No.', className: 'no', sort: 'number' },
  statement: { head: 'Statement', className: 'stm', sort: 'statement' },
  quote: { head: 'Quote', className: 't-quote soft' },
  article: { head: 'Article', className: 't-art soft', sort: 'article' },
  claimant: { head: 'Claimant', className: 't-claimant soft', sort: 'claimant', edits: 'claimant' },
  kind: { head: 'Kind', className: 't-kind soft', sort: 'kind', edits: 'kind' },
  priority: { head: 'Priority', className: 't-pri', sort: 'priority', edits: 'priority' },
  status: { head: 'Status', className: 't-status', sort: 'status' },
  rating: { head: 'Rating', className: 't-rating', sort: 'rating' },
  grade: { head: 'Grade', className: 't-grade', sort: 'grade', title: 'How well the evidence stands, A to D' },
  blockers: { head: 'Blockers', className: 't-block soft', title: 'What is wrong with the evidence' },
  evidence: { head: 'Evid.', className: 't-ev r soft', sort: 'evidence', title: 'Pieces of evidence / sources' },
  who: { head: 'Who', className: 't-who', sort: 'who', edits: 'assignee', title: 'Assigned to' },
  due: { head: 'Due', className: 't-due r', sort: 'due', edits: 'due' },
  tags: { head: 'Tags', className: 't-tags soft', edits: 'tags' },
  accuses: { head: 'Accuses', className: 't-acc soft', title: 'Accuses somebody of something' },
  recorded: { head: 'Recorded', className: 't-rec r soft', sort: 'recorded' },
  updated: { head: 'Changed', className: 't-upd r soft', sort: 'updated' },
  settled: { head: 'Settled', className: 't-set r soft', sort: 'settled' },
}
