import { canonicalJson, type Json } from '@/lib/shared/canonical-json'

/** An event as it is hashed; `at` is an instant in UTC with milliseconds. */
export type ChainedEntry = {
  actorId: string | null
  articleId: string | null
  at: string
  claimId: string | null
  data: Json
  deskId: string
  id: string
  kind: string
}

/** A link as it is stored, with its event; null when the event is gone. Hashes are hexadecimal. */
export type ChainLink = { sequence: number; previousHash: string; hash: string; entry: ChainedEntry | null }

/** How far a chain has been walked: the last sequence and hash that held. */
export type ChainHead = { sequence: number; hash: string }

/** Where a chain breaks, and why in a sentence. */
export type ChainBreak = { sequence: number; eventId: string | null; sentence: string }

export const EMPTY_CHAIN: ChainHead = { sequence: 0, hash: '0'.repeat(64) }

/** What SHA-256 is taken of for a link: the previous hash, then the entry as canonical JSON (RFC 8785). */
export function chainedText(previousHash: string, entry: ChainedEntry): string {
  return previousHash + canonicalJson(entry)
}

/** Walks links in order on from `head`: the new head, or the first that does not hold. `sha256` gives hexadecimal. */
export function walkChain(
  head: ChainHead,
  links: readonly ChainLink[],
  sha256: (text: string) => string,
): { head: ChainHead; broken: ChainBreak | null } {
  let at = head
  for (const link of links) {
    const sentence = flawOf(at, link, sha256)
    if (sentence !== null) {
      return { head: at, broken: { sequence: at.sequence + 1, eventId: link.entry?.id ?? null, sentence } }
    }
    at = { sequence: link.sequence, hash: link.hash }
  }
  return { head: at, broken: null }
}

function flawOf(before: ChainHead, link: ChainLink, sha256: (text: string) => string): string | null {
  const place = before.sequence + 1
  if (link.sequence !== place) return `Entry ${place} was removed.`
  if (link.previousHash !== before.hash)
    return `Entry ${place} does not follow the one before it: one was changed, inserted or moved.`
  if (link.entry === null) return `What entry ${place} said was removed.`
  if (sha256(chainedText(before.hash, link.entry)) !== link.hash) return `Entry ${place} was changed.`
  return null
}
