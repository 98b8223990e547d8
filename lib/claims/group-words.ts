import type { ClaimGroup } from './claims-sort'

/** What each grouping of the table is called. */
export const GROUP_WORDS: Record<ClaimGroup, string> = { article: 'By article', assignee: 'By assignee' }
