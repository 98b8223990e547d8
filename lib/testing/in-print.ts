import type { PrintedEdition } from '@/lib/reports/edition'
import { type Print, printOf } from '@/lib/exports/print'
import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'

/** An edition as a file prints it, for readers unless the options say otherwise. */
export function inPrint(edition: PrintedEdition, options: Partial<PrintOptions> = {}): Print {
  return printOf(edition, { ...DEFAULT_OPTIONS, ...options })
}

/** An edition as it is printed for the desk, with all it holds. */
export function inPrintForDesk(edition: PrintedEdition): Print {
  return inPrint(edition, { audience: 'desk' })
}
