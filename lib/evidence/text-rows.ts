import type { TextPlace } from '@/lib/capture/read-text'
import type { Place } from './found-quote'

/** One line of a stored text: what begins with it, whether an empty line stands before it, and which of its words are marked. */
export type TextRow = {
  start: number
  label: string | null
  above: 'an empty line' | 'nothing'
  parts: { text: string; marked: 'yes' | 'no' }[]
}

/** The lines of `text` within `window`, cut also where a page or paragraph begins; an empty line is told by the one after it. */
export function textRows(text: string, window: Place, places: readonly TextPlace[], mark: Place | null): TextRow[] {
  const rows: TextRow[] = []
  const ahead = places.filter(({ start }) => start >= window.start && start < window.end)
  let labels: string[] = []
  let above: TextRow['above'] = 'nothing'
  for (let at = window.start; at < window.end; ) {
    while (ahead[0] !== undefined && ahead[0].start <= at) labels.push(ahead.shift()?.label ?? '')
    const row = { start: at, end: rowEnd(text, at, ahead[0]?.start ?? window.end, window.end) }
    at = text[row.end] === '\n' ? row.end + 1 : row.end
    if (row.start === row.end) {
      above = 'an empty line'
      continue
    }
    rows.push({ start: row.start, label: labels.join(' · ') || null, above, parts: marked(text, row, mark) })
    labels = []
    above = 'nothing'
  }
  return rows
}

function rowEnd(text: string, at: number, nextPlace: number, end: number): number {
  const line = text.indexOf('\n', at)
  return Math.min(line === -1 ? end : line, nextPlace, end)
}

function marked(text: string, row: Place, mark: Place | null): TextRow['parts'] {
  if (mark === null || mark.end <= row.start || mark.start >= row.end) {
    return [{ text: text.slice(row.start, row.end), marked: 'no' }]
  }
  const from = Math.max(mark.start, row.start)
  const to = Math.min(mark.end, row.end)
  const parts: TextRow['parts'] = [
    { text: text.slice(row.start, from), marked: 'no' },
    { text: text.slice(from, to), marked: 'yes' },
    { text: text.slice(to, row.end), marked: 'no' },
  ]
  return parts.filter((part) => part.text !== '')
}
