import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { assignClaims } from '@/lib/claims/assign-claims.command'
import { assignClaimsInput } from '@/lib/claims/assign-claims.input'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { dropClaimInput } from '@/lib/claims/drop-claim.input'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { now } from '@/lib/shared/clock'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { adjudicateInput } from '@/lib/verdicts/adjudicate.input'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import type { DemoClaim } from './demo-claim'

/** Who does it, and the ids that the words of the demo stand for. */
export type DemoHands = {
  actors: Record<Role, Actor>
  sources: ReadonlyMap<string, string>
  ratings: ReadonlyMap<string, string>
}

/** A version with its text, in which the quotes of the demo stand. */
export type DemoVersion = { versionId: string; text: string }

const DAY_MS = 24 * 60 * 60 * 1000

/** Records the claims in the order in which they stand in the text, and does with each what the demo tells. */
export async function seedDemoClaims(
  hands: DemoHands,
  version: DemoVersion,
  claims: readonly DemoClaim[],
): Promise<void> {
  const placed = claims.map((claim) => ({ claim, start: startOf(version.text, claim.quote) }))
  for (const { claim, start } of placed.sort((a, b) => a.start - b.start)) await seedClaim(hands, version, claim, start)
}

/** Where the words stand; words that do not stand in the text are a mistake in the demo, and the seed stops. */
export function startOf(text: string, words: string): number {
  const start = text.normalize('NFC').indexOf(words.normalize('NFC'))
  if (start < 0) throw new Error(`The demo quotes words that do not stand in its article: “${words}”.`)
  return start
}

async function seedClaim(hands: DemoHands, { versionId }: DemoVersion, claim: DemoClaim, start: number): Promise<void> {
  const { actors } = hands
  const { statement, kind, priority, claimant, via: claimantVia, accuses, happenedOn } = claim
  const facts = { statement, kind, priority, claimant, claimantVia, accuses, happenedOn }
  const range = { versionId, start, end: start + claim.quote.normalize('NFC').length }
  const { id: claimId } = await recordClaim(actors[claim.by], recordClaimInput.parse({ ...range, ...facts }))
  if (claim.due !== undefined || claim.tags !== undefined) {
    const timed = { dueAt: dueAt(claim.due, actors[claim.by].timeZone), tags: claim.tags }
    const edited = { ...facts, ...timed, priority: priority ?? 'normal', claimId, version: 1 }
    await editClaim(actors[claim.by], editClaimInput.parse(edited))
  }
  if (claim.assignee !== undefined) {
    const assigneeId = actors[claim.assignee].userId
    await assignClaims(actors.editor, assignClaimsInput.parse({ claimIds: [claimId], assigneeId }))
  }
  await seedWork(hands, claim, claimId)
}

async function seedWork({ actors, sources, ratings }: DemoHands, claim: DemoClaim, claimId: string): Promise<void> {
  const evidenceIds: string[] = []
  for (const { by, source, ...shown } of claim.evidence ?? []) {
    const input = attachEvidenceInput.parse({ ...shown, claimId, sourceId: idOf(sources, source) })
    evidenceIds.push((await attachEvidence(actors[by], input)).id)
  }
  for (const { by, rating, restsOn, ...said } of claim.verdicts ?? []) {
    const rests = restsOn === undefined ? evidenceIds : evidenceIds.filter((_, index) => restsOn.includes(index + 1))
    const input = { ...said, claimId, ratingId: idOf(ratings, rating), evidenceIds: rests }
    await giveVerdict(actors[by], giveVerdictInput.parse(input))
  }
  if (claim.adjudication !== undefined) {
    const { by, rating, ...said } = claim.adjudication
    await adjudicate(actors[by], adjudicateInput.parse({ ...said, claimId, ratingId: idOf(ratings, rating) }))
  }
  if (claim.dropped !== undefined) {
    const { by, reason } = claim.dropped
    await dropClaim(actors[by], dropClaimInput.parse({ claimId, reason }))
  }
}

function dueAt(due: DemoClaim['due'], timeZone: string): string | null {
  if (due === undefined) return null
  const day = localTimeOf(new Date(now().getTime() + due.days * DAY_MS), timeZone).slice(0, 10)
  return `${day}T${due.at}`
}

function idOf(ids: ReadonlyMap<string, string>, word: string): string {
  const id = ids.get(word)
  if (id === undefined) throw new Error(`The demo names “${word}”, which it has not made.`)
  return id
}
