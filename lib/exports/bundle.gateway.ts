import type { Writable } from 'node:stream'
import { Refusal } from '@/lib/shared/refusal'
import type { BundleContents, BundleProgress } from './bundle-contents'
import type { Print } from './print'

export type BundleToWrite = {
  print: Print
  /** From `bundleContents` of the same edition and audience. */
  contents: BundleContents
  /** Where the bytes of the ZIP go; it is ended. */
  out: Writable
  progress: (step: BundleProgress) => Promise<void> | void
  stop?: AbortSignal
}

/**
 * Writes the evidence bundle of an edition: a BagIt bag (RFC 8493) as ZIP, nothing compressed; the same edition and audience give the same
 * bytes. Nothing is written before every kept copy was read and has its hash. Throws `wrong-state` with a sentence that names the
 * source whose bytes are missing or damaged, and for a draft. `notes` are sentences for whoever asked.
 */
export async function writeBundle({ print }: BundleToWrite): Promise<{ filename: string; notes: string[] }> {
  throw new Refusal('wrong-state', `The bundle of ${print.content.report.number} cannot be made yet.`)
}
