import type { EditionClaim, EditionContent, PrintedEdition } from '@/lib/reports/edition'
import type { PrintOptions } from './print-options'

/**
 * An edition as one file prints it. `content` is all of it that this audience may see, `sha256` that content's own hash as canonical JSON
 * (what the JSON file has, byte for byte); `claims` are those printed, in their order; `leftOut` counts the others. Totals are of all.
 */
export type Print = {
  content: EditionContent
  sha256: string
  claims: EditionClaim[]
  leftOut: number
  options: PrintOptions
}

/** What the options make of an edition. The same edition with the same options is the same print, at any time. */
export function printOf(edition: PrintedEdition, options: PrintOptions): Print {
  const { content, sha256 } = edition
  return { content, sha256, claims: content.claims, leftOut: 0, options }
}
