import { authorise } from '@/lib/access/authorise'
import { clerkOf } from '@/lib/access/clerk'
import { learnWords } from '@/lib/claims/search-words.store'
import { inTransaction } from '@/lib/db/transaction'
import { gradesOf } from './grade.store'
import { removeMarks, takeMarks, writeGrades } from './weigh-claims.store'

/** Marks dealt with in one transaction. */
const A_BATCH = 200

/**
 * Weighs the evidence of claims that were marked since it changed, 200 marks at a time, and writes their grades and blockers where the table
 * finds them. Says how many marks it dealt with; 0 when there are none, or somebody else is at it.
 */
export async function weighClaims(): Promise<number> {
  return inTransaction(async (tx) => {
    const { marks, desks } = await takeMarks(tx, A_BATCH)
    if (marks.length === 0) return 0
    for (const [deskId, claimIds] of desks) {
      const clerk = clerkOf({ deskId })
      authorise(clerk, 'claim.edit', { deskId })
      await writeGrades(tx, await gradesOf(tx, clerk, claimIds))
      // After the claims are locked: whoever edits one locks it before its words.
      await learnWords(tx, claimIds)
    }
    await removeMarks(tx, marks)
    return marks.length
  })
}
