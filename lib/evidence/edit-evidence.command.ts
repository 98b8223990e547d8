import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changesBetween } from '@/lib/audit/changes'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { refuseEnded } from '@/lib/claims/claim-progress.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import type { EditEvidenceInput } from './edit-evidence.input'
import { evidenceIssues } from './evidence'
import { changeEvidence, type EvidenceWords, lockEvidence } from './evidence.store'
import { forgetLookup, lookUpElsewhere, lookUpQuote } from './quote-lookup.store'

/** Edits what a piece of evidence says; a quote that changed is looked up anew. Refuses a stale version with theirs, withdrawn evidence, and an ended claim. */
export async function editEvidence(
  actor: Actor,
  input: EditEvidenceInput,
): Promise<{ id: string; number: number; version: number }> {
  return inTransaction(async (tx) => {
    const evidence = await lockEvidence(tx, actor, input.evidenceId)
    const { claim, number } = evidence
    authorise(actor, 'evidence.edit', evidence)
    refuseEnded(claim)
    if (evidence.withdrawnAt !== null) throw new Refusal('wrong-state', `E-${number} was withdrawn.`)
    refuseStale('evidence', evidence, input.version, written(evidence))
    refuseIfAny(evidenceIssues(input))

    const changes = changesBetween(written(evidence), written(input))
    if (changes === null) return { id: evidence.id, number, version: evidence.version }
    const isNewQuote = evidence.quote !== input.quote
    if (isNewQuote) await forgetLookup(tx, evidence.id)
    const { version } = await changeEvidence(tx, evidence.id, input)
    const { id, sourceId } = evidence
    if (isNewQuote) await lookUpQuote(tx, { id, sourceId, ...input })
    else if (evidence.locator !== input.locator) await lookUpElsewhere(tx, { id, sourceId, ...input })

    await recordEvent(tx, actor, {
      kind: 'evidence.edited',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, evidence: number, ...changes },
    })
    return { id: evidence.id, number, version }
  })
}

/** What it says as a form shows it, field by field. */
function written({ stance, quote, locator, note }: EvidenceWords): Record<string, string> {
  return { stance, quote: quote ?? '', locator: locator ?? '', note: note ?? '' }
}
