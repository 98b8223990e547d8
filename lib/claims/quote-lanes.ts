import { overlaps, type TextRange } from '@/lib/shared/text-range'

/** How many underlines are drawn one below the other; quotes of further lanes are only counted. */
export const LANES_DRAWN = 3

export type LanedQuote<Q extends TextRange> = Q & {
  /** 0 is nearest to the words. */
  lane: number
}

/** A stretch of text over which the same quotes run; `quotes` in the order of their lanes. */
export type Piece<Q extends TextRange> = TextRange & { quotes: LanedQuote<Q>[] }

/** Gives each quote one lane through its whole length, the lowest that no overlapping quote has; longer ones first. */
export function quoteLanes<Q extends TextRange>(quotes: readonly Q[]): LanedQuote<Q>[] {
  const laned: LanedQuote<Q>[] = []
  for (const quote of [...quotes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const taken = new Set(laned.filter((other) => overlaps(other, quote)).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    laned.push({ ...quote, lane })
  }
  return laned
}

/** Cuts `range` at every start and end of a quote, so that each piece can be drawn with one nesting of underlines. */
export function cutIntoPieces<Q extends TextRange>(range: TextRange, quotes: readonly LanedQuote<Q>[]): Piece<Q>[] {
  const inside = quotes.filter((quote) => overlaps(quote, range))
  const cuts = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    if (start > range.start) cuts.add(start)
    if (end < range.end) cuts.add(end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const piece = { start, end: places[index + 1] ?? range.end }
    return { ...piece, quotes: inside.filter((quote) => overlaps(quote, piece)).sort((a, b) => a.lane - b.lane) }
  })
}
