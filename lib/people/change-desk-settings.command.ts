import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changesBetween } from '@/lib/audit/changes'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import type { ChangeDeskSettingsInput } from './change-desk-settings.input'
import { type DeskFacts, lockDesk, saveDesk } from './desk.store'
import { missingFactorIssues } from './second-factor-proof.store'

/** Changes what the desk says of itself, how many verdicts settle a claim, whether they are sealed, who needs a second factor, and what stops sign-off. No claim is settled or disputed by it: the next verdict decides. Refuses a stale version with theirs. */
export async function changeDeskSettings(actor: Actor, input: ChangeDeskSettingsInput): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const desk = await lockDesk(tx, actor)
    authorise(actor, 'desk.change-settings', desk)
    refuseStale('page', desk, input.version, written(desk))

    const { version: _seen, ...typed } = input
    const facts = {
      ...typed,
      verdictsNeededMore: typed.verdictsNeededMore ?? desk.verdictsNeededMore,
      sealVerdicts: typed.sealVerdicts ?? desk.sealVerdicts,
      secondFactorForEditors: typed.secondFactorForEditors ?? desk.secondFactorForEditors,
      stoppingBlockers: typed.stoppingBlockers ?? desk.stoppingBlockers,
    }
    // Whoever asks others for a second factor has one: else the first to be shut out would be the admin, and nobody could take it back.
    if (facts.secondFactorForEditors === 'yes' && desk.secondFactorForEditors === 'no')
      refuseIfAny(await missingFactorIssues(tx, actor.userId))
    const changes = changesBetween(written(desk), written(facts))
    if (changes === null) return { version: desk.version }
    const saved = await saveDesk(tx, desk.deskId, facts)

    await recordEvent(tx, actor, { kind: 'desk.settings-changed', data: changes })
    return saved
  })
}

/** The settings as the form shows them, field by field. */
function written(facts: DeskFacts): Record<string, string> {
  return {
    name: facts.name,
    reportPrefix: facts.reportPrefix,
    timeZone: facts.timeZone,
    publicationUrl: facts.publicationUrl ?? '',
    verdictsNeeded: String(facts.verdictsNeeded),
    verdictsNeededMore: String(facts.verdictsNeededMore),
    sealVerdicts: facts.sealVerdicts,
    secondFactorForEditors: facts.secondFactorForEditors,
    stoppingBlockers: facts.stoppingBlockers.join(', '),
  }
}
