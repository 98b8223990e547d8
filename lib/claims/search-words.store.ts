import type { Tx } from '@/lib/db/transaction'

/**
 * Writes the words these claims are found by anew, and learns those a mistyped one is compared with; the worker calls it for the claims it
 * weighs. Most writes have done the first already; a source under thousands of claims leaves the rest to this.
 */
export async function learnWords(tx: Tx, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return
  await tx.$executeRaw`SELECT learn_words(${claimIds}::uuid[])`
}
