import type { TextQuote, TextRange } from '@/lib/shared/text-range'
import type { ImportedRow } from './imported-row'

/** Where a row stands: in which article and version, as which number, on which words. */
export type Placed = {
  row: ImportedRow
  key: string
  articleId: string
  versionId: string
  number: number
  range: TextRange
  quote: TextQuote
}
