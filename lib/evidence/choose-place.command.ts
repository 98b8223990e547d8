import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { refuseEnded } from '@/lib/claims/claim-progress.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { ChoosePlaceInput } from './choose-place.input'
import { changeEvidence, lockEvidence } from './evidence.store'
import { findQuote } from './find-quote'
import { lookedUpIn, writeLookup } from './quote-lookup.store'

/** Says which of the places at which an ambiguous quote stands is meant. Refuses a place where it does not stand. */
export async function choosePlace(
  actor: Actor,
  input: ChoosePlaceInput,
): Promise<{ id: string; number: number; version: number }> {
  return inTransaction(async (tx) => {
    const evidence = await lockEvidence(tx, actor, input.evidenceId)
    const { claim, number } = evidence
    authorise(actor, 'evidence.edit', evidence)
    refuseEnded(claim)
    if (evidence.withdrawnAt !== null) throw new Refusal('wrong-state', `E-${number} was withdrawn.`)
    refuseStale('evidence', evidence, input.version, { start: '' })
    const { text } = await lookedUpIn(tx, evidence.id)
    const found = text === null || evidence.quote === null ? null : findQuote(text.text, evidence.quote)
    const place = found?.candidates.find(({ start }) => start === input.start)
    if (text === null || found?.outcome !== 'ambiguous' || place === undefined)
      throw new Refusal('invalid', NOT_THERE, { issues: { start: [NOT_THERE] } })

    const { version } = await changeEvidence(tx, evidence.id, evidence)
    await writeLookup(tx, evidence.id, {
      quoteOutcome: 'found',
      quoteTextId: text.id,
      quoteStart: place.start,
      quoteEnd: place.end,
      quoteWhy: chosenWhy(found.candidates.length, actor.name),
    })

    await recordEvent(tx, actor, {
      kind: 'evidence.place-chosen',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, evidence: number },
    })
    return { id: evidence.id, number, version }
  })
}

function chosenWhy(places: number, name: string): string {
  return places === 1
    ? `${name} confirmed this place.`
    : `The words stand there ${places} times; ${name} chose this place.`
}

const NOT_THERE = 'The quote does not stand at this place. Choose one of those that are shown.'
