import type { Here } from './presence'

/** What of the desk changed: ids only, since a kind or a word could tell what a sealed verdict says. */
export type Change = { article: string | null; claim: string | null; source: string | null }

/** What the server tells one open screen. */
export type LiveMessage =
  /** The stream is open: the name it goes by, and the server's time. */
  | { tells: 'hello'; tab: string; at: string }
  | { tells: 'changes'; changes: Change[]; by: 'you' | 'others' }
  /** Something may have been missed. */
  | { tells: 'again' }
  | { tells: 'who'; article: string; people: Here[] }
  | { tells: 'notifications' }
  /** Nothing happened: said now and then, so that a screen notices a connection that is gone. */
  | { tells: 'still' }
