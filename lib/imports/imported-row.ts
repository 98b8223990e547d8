import type { ClaimKind, Priority } from '@/lib/claims/claim'
import type { Stance } from '@/lib/evidence/evidence'

/** A source as a row names it: an address, a title, or both. */
export type ImportedSource = { url: string | null; title: string; publisher: string | null }

/** What a row says of its article, for when that is new. */
export type ImportedArticle = {
  title: string
  url: string | null
  publisher: string | null
  publishedOn: string | null
}

/** A row of a file as a claim: checked, so that nothing of it can be refused any more but for what is here already. */
export type ImportedRow = {
  /** As a spreadsheet numbers it: the head is row 1. */
  row: number
  /** What the file calls it, when a column says so. */
  fileId: string | null
  statement: string
  /** The words of the article, when they are others than the statement. */
  quote: string | null
  article: ImportedArticle | null
  claimant: string | null
  via: string | null
  kind: ClaimKind
  priority: Priority
  tags: string[]
  assignee: { id: string; name: string } | null
  dueAt: string | null
  happenedOn: string | null
  verdict: { ratingId: string; label: string } | null
  note: string | null
  sources: ImportedSource[]
  sourceQuote: string | null
  stance: Stance
}

/** Why a row, or a column of it, is not brought in; `value` is what stood there, cut. */
export type RowIssue = { row: number; column: string; sentence: string; value: string }

const LONGEST_VALUE = 200

/** An issue, with what stood there as far as it is kept. */
export function rowIssue(row: number, column: string, sentence: string, value = ''): RowIssue {
  return { row, column, sentence, value: cut(value.replace(/[\p{Cc}\p{Cs}]/gu, ' ')) }
}

function cut(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${[...value.slice(0, LONGEST_VALUE - 1)].slice(0, -1).join('')}…`
}
