import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { claimsFound } from '@/lib/claims/claims-where.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { MOST_CLAIMS_OF_SET, refuseUnlessFits } from './claims-of-set'
import type { BeginSetReportInput } from './set-report.input'
import { addClaims, insertSetReport, refuseUnknownClaims } from './set-report.store'

/**
 * Begins a report on these claims and on those a filter finds now: claims recorded later do not come in by themselves. Refuses more
 * than 2,000 and none (`invalid`), and claims of another desk (`not-found`).
 */
export async function beginSetReport(
  actor: Actor,
  input: BeginSetReportInput,
): Promise<{ reportId: string; number: string; claims: number }> {
  return inTransaction(async (tx) => {
    await refuseUnknownClaims(tx, actor, input.claimIds)
    authorise(actor, 'report.compose', { deskId: actor.deskId })
    const at = now()
    const { title, introduction, language, direction, claimIds, matching } = input
    const most = { at, most: MOST_CLAIMS_OF_SET + 1 }
    const found = matching === null ? [] : await claimsFound(tx, actor, matching, most)
    const ids = [...new Set([...claimIds, ...found])]
    refuseUnlessFits(ids.length, 'No claim is like that.')

    const report = await insertSetReport(tx, actor, { title, introduction, language, direction }, at)
    const claims = await addClaims(tx, actor, report.id, ids)
    await recordEvent(tx, actor, { kind: 'report.begun', data: { report: report.number, title, claims } })
    return { reportId: report.id, number: report.number, claims }
  })
}
