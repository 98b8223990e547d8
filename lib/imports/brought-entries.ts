import type { EventEntry } from '@/lib/audit/event'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import type { Placed } from './placed'

/** A claim that was brought in, and where it stands. */
export type Brought = { claimId: string; placed: Placed; status: ClaimStatus }

/** A version that was made of imported rows. */
export type NewVersion = { articleId: string; title: string; version: number; passages: number }

type Entry = EventEntry & { articleId: string; claimId?: string }

/** What the log says of a batch: each new version, each claim. The rating of a verdict is told only where it settled its claim. */
export function broughtEntries(brought: readonly Brought[], versions: readonly NewVersion[], file: string): Entry[] {
  return [
    ...versions.map(({ articleId, ...data }): Entry => ({ kind: 'article.imported', articleId, data })),
    ...brought.map((each) => entryOf(each, file)),
  ]
}

function entryOf({ claimId, placed, status }: Brought, file: string): Entry {
  const { row, number, articleId, quote } = placed
  const data = {
    number,
    statement: row.statement,
    file,
    row: row.row,
    quote: quote.exact,
    assignee: row.assignee?.name ?? null,
    status,
    rating: status === 'settled' ? (row.verdict?.label ?? null) : null,
  }
  return { kind: 'claim.imported', articleId, claimId, data }
}
