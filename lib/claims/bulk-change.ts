import type { ReopenedBecause } from '@/lib/audit/event'
import type { Priority } from './claim'

/** How many claims can be changed at once. */
export const MOST_AT_ONCE = 5_000

/** What can be done to many claims at once. */
export const BULK_KINDS = ['assign', 'tag', 'untag', 'priority', 'due', 'drop', 'reopen'] as const
export type BulkKind = (typeof BULK_KINDS)[number]

/** One change to many claims. */
export type BulkChange =
  | { kind: 'assign'; assigneeId: string | null; note: string | null }
  | { kind: 'tag' | 'untag'; tags: string[] }
  | { kind: 'priority'; priority: Priority }
  /** A time as the clocks of the desk show it, "2024-01-25T18:00"; null takes the date away. */
  | { kind: 'due'; dueAt: string | null }
  | { kind: 'drop'; reason: string }
  | { kind: 'reopen'; reason: string; because: ReopenedBecause | null }

/** A claim that stayed as it was, and why, in a sentence that names it. */
export type LeftClaim = { id: string; number: number; sentence: string }

/** What came of it: how many claims are changed, which were left. */
export type ManyDone = { changed: number; left: LeftClaim[] }

/** How long it can be undone. */
export const UNDONE_WITHIN_MS = 24 * 60 * 60 * 1000
