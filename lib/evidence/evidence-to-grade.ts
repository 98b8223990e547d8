import type { Accuses, ClaimKind } from '@/lib/claims/claim'
import type { Stance } from './evidence'
import type { QuoteOutcome } from './found-quote'
import type { Chain } from './provenance'

/** What of a claim decides how its evidence is weighed. */
export type ClaimToGrade = {
  statement: string
  /** The words of the article it stands on. */
  quotes: readonly string[]
  kind: ClaimKind
  accuses: Accuses
  happenedOn: string | null
  article: {
    /** Key of its address (see source-key.ts). */
    address: string | null
    publishedOn: string | null
    /** BCP-47; names of months are read in it. */
    language: string
    minhash: readonly number[]
  }
}

/** A piece of evidence that stands, as far as it is weighed. */
export type EvidenceToGrade = {
  /** 2 in E-2. */
  number: number
  stance: Stance
  quote: string | null
  /** Null while there is no text to look it up in. */
  outcome: QuoteOutcome | null
  /** Its source, and what that has it from. */
  chain: Chain
  /** Whether the text of its source names the article, by address or headline. */
  citesArticle: 'yes' | 'no'
  /** The bytes its quote was looked up in; `typed` when a person typed them in. */
  kept: 'whole' | 'damaged' | 'typed' | 'none'
  /** What the last recheck of the address found, when that is newer than the newest snapshot. */
  check: 'same' | 'changed' | 'gone' | 'unreachable' | null
  /** Whether a newer snapshot than the one it was found in still holds the quote; null when there is none, or it cannot be read. */
  stillFound: 'yes' | 'no' | null
}
