import type { WarcFacts } from '@/lib/capture/warc-facts'
import type { Json } from '@/lib/shared/canonical-json'

/**
 * One kept copy an edition rests on: of which source, by its number in the edition, and for which pieces of evidence ("C-1 E-2").
 * `file` is null when the source became confidential after the edition was frozen: then its bytes stay on the desk.
 */
export type BundleSnapshot = {
  source: number
  title: string
  evidence: string[]
  sha256: string
  capturedAt: string
  file: WarcFacts | null
}

/** An entry of the desk's log as a bundle tells it. `keptBack` says whether it is told with less than was hashed. */
export type BundleLogEntry = {
  sequence: number
  previousHash: string
  hash: string
  by: string | null
  keptBack: 'yes' | 'no'
  entry: { [name: string]: Json }
}

/** What a bundle holds beside the edition itself. `log` is null for readers: it tells what the desk did among itself. */
export type BundleContents = { snapshots: BundleSnapshot[]; log: BundleLogEntry[] | null }

/** How far the making of a bundle is, in steps, and what is being done. */
export type BundleProgress = { done: number; total: number; sentence: string }
