import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { type NewEvent, recordEvents } from '@/lib/audit/event.store'
import { type LockedClaim, lockClaim } from '@/lib/claims/claim.store'
import { moveClaim, refuseEnded } from '@/lib/claims/claim-progress.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { type Issues, refuseIfAny } from '@/lib/shared/refusal'
import type { AttachEvidenceInput } from './attach-evidence.input'
import { captureNewAddress } from './capture.store'
import { evidenceIssues } from './evidence'
import { insertEvidence } from './evidence.store'
import type { QuoteOutcome } from './found-quote'
import { lookUpQuote } from './quote-lookup.store'
import { addOrFindSource, isOfDesk, sourceOfDesk } from './source.store'

/** What was attached, and whether its source was chosen, new, or `known` under the address that was typed. */
export type AttachedEvidence = {
  id: string
  number: number
  claimNumber: number
  source: { id: string; title: string; was: 'chosen' | 'new' | 'known' }
  /** What looking the quote up said; null while its source has no text. */
  quoteOutcome: QuoteOutcome | null
}

/**
 * Attaches evidence to a claim, from a source we have or a new one, whose address is captured then. The quote is looked up in the
 * text of the source. An open claim is checked from then on. Refuses an ended claim.
 */
export async function attachEvidence(actor: Actor, input: AttachEvidenceInput): Promise<AttachedEvidence> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'evidence.attach', claim)
    refuseEnded(claim)
    refuseIfAny({ ...evidenceIssues(input), ...(await originIssues(tx, actor, input)) })

    const source = await sourceFor(tx, actor, input)
    const evidence = await insertEvidence(tx, actor, claim.id, source.id, input)
    const { quoteOutcome } = await lookUpQuote(tx, { ...input, id: evidence.id, sourceId: source.id })
    if (claim.status === 'open') await moveClaim(tx, claim.id, 'checking')

    await recordAttached(tx, actor, claim, { number: evidence.number, stance: input.stance, source })
    return { ...evidence, claimNumber: claim.number, source, quoteOutcome }
  })
}

async function originIssues(tx: Tx, actor: Actor, { source }: AttachEvidenceInput): Promise<Issues> {
  if (!('title' in source) || (await isOfDesk(tx, actor, source.derivesFromId)) === 'yes') return {}
  return { derivesFromId: ['The source it derives from is not known here.'] }
}

async function sourceFor(tx: Tx, actor: Actor, { source }: AttachEvidenceInput): Promise<AttachedEvidence['source']> {
  if (!('title' in source)) return { ...(await sourceOfDesk(tx, actor, source.id)), was: 'chosen' }
  const added = await addOrFindSource(tx, actor, source)
  if (added.was === 'new') await captureNewAddress(tx, actor, added.id, source.url)
  return added
}

async function recordAttached(
  tx: Tx,
  actor: Actor,
  claim: LockedClaim,
  attached: { number: number; stance: string; source: AttachedEvidence['source'] },
): Promise<void> {
  const { source, stance } = attached
  const { number } = claim
  const about = { articleId: claim.articleId, claimId: claim.id }
  const because = `E-${attached.number} was attached`
  const added: NewEvent = { kind: 'source.added', ...about, data: { sourceId: source.id, title: source.title } }
  const rests = { number, evidence: attached.number, stance, source: source.title }
  const moved: NewEvent = {
    kind: 'claim.status-changed',
    ...about,
    data: { number, from: 'open', to: 'checking', because },
  }
  await recordEvents(tx, actor, [
    ...(source.was === 'new' ? [added] : []),
    { kind: 'evidence.attached', ...about, data: rests },
    ...(claim.status === 'open' ? [moved] : []),
  ])
}
