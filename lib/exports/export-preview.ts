import type { ExportFile } from './export-file'
import type { ExportOffer } from './export-offers'
import type { ExportFormat } from './export-format'
import type { BundledFile } from './preview-bundle'
import type { SheetRows } from './preview-xlsx'

/** How a file is shown in the browser. `frame`: by itself, in a frame; `unmade`: it has to be made first. */
export type PreviewBody =
  | { kind: 'frame' }
  | { kind: 'rows'; sheets: SheetRows[] }
  | { kind: 'text'; text: string; rest: 'yes' | 'no' }
  | { kind: 'files'; files: BundledFile[] }
  | { kind: 'too-large'; sentence: string }
  | { kind: 'unmade' }

/** A format of an edition or draft as it is looked at: the file as it was made, if the worker makes it, and what to know of it. */
export type ExportPreview = {
  format: ExportFormat
  /** What is previewed, in words: "WD-2024-017, edition 1". */
  name: string
  title: string
  body: PreviewBody
  file: ExportFile | null
  offers: ExportOffer[]
  notes: string[]
}

/** How many rows of a table are shown. */
export const MOST_ROWS = 100
/** How much of a text is shown, in UTF-16 units. */
export const MOST_TEXT = 200_000
/** Larger Word and Excel files are not opened to be shown, in bytes. */
export const LARGEST_OPENED = 8_000_000
/** Larger bundles are not read through to be listed, in bytes. */
export const LARGEST_LISTED = 300_000_000
