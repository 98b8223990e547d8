import type { TextRange } from './text-range'

/** Grows or trims a selection to whole words. */
export function snapToWords(_text: string, range: TextRange): TextRange {
  return range
}
