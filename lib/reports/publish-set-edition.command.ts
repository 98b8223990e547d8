import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuseIfAny } from '@/lib/shared/refusal'
import { withBesides } from './edition-besides.store'
import { sealEdition } from './edition-seal'
import { readLiveSet } from './live-set.store'
import { missingReasons, refuseUnseen } from './publishing-reasons'
import { insertEdition } from './report.store'
import { assembleSet, besidesOfSet } from './set-edition'
import type { PublishSetEditionInput } from './set-report.input'
import { lockClaimsOfSet, lockSetReport } from './set-report.store'

/**
 * Publishes the next edition of a report on a set of claims: freezes all it says, for good. What still blocks its claims needs a reason,
 * which the report prints; so does a second edition. Who publishes it signs it off; the articles of its claims are not signed off by it.
 * Refuses (`conflict`) when an edition was published that the person has not seen.
 */
export async function publishSetEdition(
  actor: Actor,
  input: PublishSetEditionInput,
): Promise<{ reportId: string; number: string; edition: number; blockers: number }> {
  return inTransaction(async (tx) => {
    const report = await lockSetReport(tx, actor, input.reportId)
    authorise(actor, 'report.publish', report)
    refuseUnseen(report.editions, input.afterEdition)
    await lockClaimsOfSet(tx, report.id)
    const live = await readLiveSet(tx, actor, report.id)
    const at = now()
    const imprint = { state: 'draft', number: report.number, edition: report.editions + 1 } as const
    const about = { by: actor.name, at: at.toISOString(), blockersReason: null, again: null }
    const draft = assembleSet(live, { ...imprint, ...about })
    const blockers = draft.blockers.length
    refuseIfAny(missingReasons(blockers, report.editions, input))

    const blockersReason = blockers === 0 ? null : input.blockersReason
    const again = report.editions === 0 ? null : input.again
    const signed = { ...draft.report, blockersReason, again }
    const whole = { ...draft, state: 'published', report: signed } as const
    const signedOff = { by: actor.name, at: at.toISOString(), reason: blockersReason }
    const sealed = sealEdition(await withBesides(tx, actor, whole, { ...besidesOfSet(whole), signedOff }))
    const { number, edition } = imprint
    const row = { versionId: null, number: edition, blockersReason, publishedAt: at }
    await insertEdition(tx, actor, report, { ...row, ...sealed })
    const { claims } = sealed.content.totals
    const reason = blockersReason ?? again
    await recordEvent(tx, actor, {
      kind: 'edition.published',
      data: { report: number, edition, claims, blockers, reason },
    })
    return { reportId: report.id, number, edition, blockers }
  })
}
