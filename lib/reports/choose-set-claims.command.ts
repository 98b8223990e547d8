import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { claimsFound } from '@/lib/claims/claims-where.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { MOST_CLAIMS_OF_SET, refuseUnlessFits } from './claims-of-set'
import type { ChooseSetClaimsInput } from './set-report.input'
import { addClaims, lockSetReport, nextVersion, refuseUnknownClaims, takeOutClaims } from './set-report.store'

const CHANGED =
  'Somebody changed this report meanwhile. Look at its claims as they stand now, then choose again: nothing was added or taken out.'

/** What came of it; `claims` are now in the report. */
export type ChosenClaims = { reportId: string; version: number; added: number; takenOut: number; claims: number }

/**
 * Adds claims to a report on a set, and takes others out. Refuses a stale version (`conflict`), more than 2,000 claims and none
 * (`invalid`), and claims of another desk (`not-found`). What changes nothing leaves no trace.
 */
export async function chooseSetClaims(actor: Actor, input: ChooseSetClaimsInput): Promise<ChosenClaims> {
  return inTransaction(async (tx) => {
    const { reportId, matching } = input
    const report = await lockSetReport(tx, actor, reportId)
    authorise(actor, 'report.compose', report)
    if (report.version !== input.version) throw new Refusal('conflict', CHANGED)
    await refuseUnknownClaims(tx, actor, [...input.add, ...input.takeOut])

    const most = { at: now(), most: MOST_CLAIMS_OF_SET + 1 }
    const found = matching === null ? [] : await claimsFound(tx, actor, matching, most)
    const added = await addClaims(tx, actor, reportId, [...input.add, ...found])
    const takenOut = await takeOutClaims(tx, reportId, input.takeOut)
    const claims = report.claims + added - takenOut
    refuseUnlessFits(claims, 'Without these no claim would be left.')
    if (added + takenOut === 0) return { reportId, version: report.version, added, takenOut, claims }

    const version = await nextVersion(tx, reportId)
    const changes = { before: { claims: String(report.claims) }, after: { claims: String(claims) } }
    const { number, title } = report
    await recordEvent(tx, actor, { kind: 'report.changed', data: { report: number, title, ...changes } })
    return { reportId, version, added, takenOut, claims }
  })
}
