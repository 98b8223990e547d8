import { type Print, printOf } from '@/lib/exports/print'
import { changesBetween } from '@/lib/reports/edition-changes'
import { editionForReaders } from '@/lib/reports/edition-for-readers'
import type { EditionContent, PrintedEdition } from '@/lib/reports/edition'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { optionsForReaders, type PublishedPrint } from './published-print'

/**
 * An edition as the public gets it: what readers may see, and what changed since the edition before it that is public too. An edition
 * in between that never was, or was taken back, is told of nowhere, neither what it said nor that it said something else.
 */
export function printForPublic(edition: PrintedEdition, before: PrintedEdition | null, chosen: PublishedPrint): Print {
  const options = optionsForReaders(chosen)
  const { changes: frozen, ...told } = edition.content
  const changes = before === null ? undefined : changesBetween(editionForReaders(before), editionForReaders(edition))
  if (canonicalJson(frozen ?? []) === canonicalJson(changes ?? [])) return printOf(edition, options)
  const content: EditionContent = changes === undefined ? told : { ...told, changes }
  return printOf({ content, sha256: edition.sha256 }, options)
}
