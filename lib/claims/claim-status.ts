/** Where the work on a claim is; what is true of it is said by its verdict alone. */
export const CLAIM_STATUSES = ['open', 'checking', 'second_look', 'disputed', 'settled', 'dropped'] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** What may follow what; reopening goes back to `checking` and keeps everything. */
export const NEXT: Record<ClaimStatus, readonly ClaimStatus[]> = {
  open: ['checking', 'second_look', 'settled', 'dropped'],
  checking: ['second_look', 'disputed', 'settled', 'dropped'],
  second_look: ['checking', 'disputed', 'settled', 'dropped'],
  disputed: ['settled', 'dropped'],
  settled: ['checking', 'disputed'],
  dropped: ['checking'],
}

/** Whether a claim may go from one status to the other. */
export function mayFollow(from: ClaimStatus, to: ClaimStatus): boolean {
  return NEXT[from].includes(to)
}

/** Whether work on the claim has ended; a claim that has not still blocks sign-off. */
export function hasEnded(status: ClaimStatus): boolean {
  return NEXT[status].length > 0 && !NEXT[status].includes('dropped')
}

export const STATUS_WORDS: Record<ClaimStatus, string> = {
  open: 'Open',
  checking: 'Checking',
  second_look: 'Second look',
  disputed: 'Disputed',
  settled: 'Settled',
  dropped: 'Dropped',
}
