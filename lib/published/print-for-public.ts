import { type Print, printOf } from '@/lib/exports/print'
import { changesBetween } from '@/lib/reports/edition-changes'
import { editionForReaders } from '@/lib/reports/edition-for-readers'
import type { EditionContent, PrintedEdition } from '@/lib/reports/edition'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { optionsForReaders, type PublishedPrint } from './published-print'

/**
 * An edition as the public gets it: what readers may see, and what changed since the edition before it that is public too. An edition
 * in between that never was, or was taken back, is told of nowhere, neither what it said nor that it said something else. Against the
 * very edition before it, changes are those that were frozen: comparing anew would name what has become confidential in between.
 */
export function printForPublic(edition: PrintedEdition, before: PrintedEdition | null, chosen: PublishedPrint): Print {
  const options = optionsForReaders(chosen)
  if (before !== null && edition.content.changes !== undefined && follows(edition, before))
    return printOf(edition, options)
  const { changes: frozen, ...told } = edition.content
  const changes = before === null ? undefined : changesBetween(editionForReaders(before), editionForReaders(edition))
  if (canonicalJson(frozen ?? []) === canonicalJson(changes ?? [])) return printOf(edition, options)
  const content: EditionContent = changes === undefined ? told : { ...told, changes }
  return printOf({ content, sha256: edition.sha256 }, options)
}

function follows(edition: PrintedEdition, before: PrintedEdition): boolean {
  return before.content.report.edition === (edition.content.report.edition ?? 0) - 1
}
