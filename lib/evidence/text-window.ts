import type { Place } from './found-quote'

/** How much of a stored text one page shows, in UTF-16 units, before it is moved to the ends of lines. */
export const WINDOW_LENGTH = 100_000

/** A stretch of a long text, and where the one before and the one after begin; null at the ends. */
export type TextWindow = Place & { before: number | null; after: number | null }

const LEAD = 20_000
const LONGEST_LINE = 4_000

/** The stretch of `text` to show around `wanted`: short texts whole, long ones about WINDOW_LENGTH, from line to line. */
export function textWindow(text: string, wanted: Place): TextWindow {
  if (text.length <= WINDOW_LENGTH) return { start: 0, end: text.length, before: null, after: null }
  const first = Math.max(0, Math.min(wanted.start, text.length - 1) - leadBefore(wanted))
  const start = lineStart(text, first)
  const end = lineEnd(text, Math.min(text.length, Math.max(start + WINDOW_LENGTH, Math.min(wanted.end, text.length))))
  return {
    start,
    end,
    before: start === 0 ? null : Math.max(0, start - WINDOW_LENGTH),
    after: end >= text.length ? null : end,
  }
}

/** Words one jumps to stand with what leads up to them; a stretch one goes on to begins where it is told. */
function leadBefore({ start, end }: Place): number {
  return end > start ? LEAD : 0
}

/** The begin of the line `at` stands in; of a line without end, `at` itself, never within a character. */
function lineStart(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1
  return at - line <= LONGEST_LINE ? line : wholeCharacter(text, at)
}

function lineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const line = text.indexOf('\n', at)
  const end = line === -1 ? text.length : line + 1
  return end - at <= LONGEST_LINE ? end : wholeCharacter(text, at)
}

function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
