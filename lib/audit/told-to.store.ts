import type { Actor } from '@/lib/access/actor'
import { sealedVerdicts } from '@/lib/access/sealed.store'
import type { Tx } from '@/lib/db/transaction'
import type { MaybeAboutSource } from './kept-back'
import { toldEvents } from './kept-back.store'

/** What the log says instead of a rating the reader may not see yet. */
const SEALED_WORDS = 'sealed until you give yours'

/**
 * Entries of the log of the actor's desk as this actor may read them now, in the same order: confidential sources kept back,
 * verdicts sealed for them without their rating, comments on those as comments on the claim. Every screen and mail that tells
 * events asks here.
 */
export async function eventsToldTo<Entry extends MaybeAboutSource>(
  tx: Tx,
  actor: Actor,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const told = await toldEvents(tx, actor.deskId, entries)
  const claims = told.flatMap((entry) => (tellsOfVerdict(entry) && entry.claimId !== null ? [entry.claimId] : []))
  const sealed = await sealedVerdicts(tx, actor, claims)
  if (sealed.size === 0) return told
  const sealedClaims = new Set(sealed.values())
  return told.map((entry) => {
    if (!tellsOfVerdict(entry)) return entry
    const { verdictId, ...data } = fieldsOf(entry)
    if (entry.kind !== 'verdict.given')
      return sealed.has(String(verdictId)) ? { ...entry, data: { ...data, on: 'claim' } } : entry
    // Entries from before verdicts were named in the log name none: then any sealed verdict of the claim may be meant.
    const isSealed = verdictId === undefined ? sealedClaims.has(entry.claimId ?? '') : sealed.has(String(verdictId))
    return isSealed ? { ...entry, data: { ...data, rating: SEALED_WORDS } } : entry
  })
}

function tellsOfVerdict({ kind }: { kind: string }): boolean {
  return kind === 'verdict.given' || kind.startsWith('comment.')
}

function fieldsOf({ data }: { data: unknown }): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {}
}
