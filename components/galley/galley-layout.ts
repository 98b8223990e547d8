import type { Galley, GalleyClaim, GalleyMark, GalleyPassage } from '@/lib/articles/galley.query'
import { type Coverage, coverageOf, type PassageState, passageStates } from '@/lib/articles/coverage'
import { MARGIN_WORD } from '@/lib/articles/suggest-claims'
import { cutIntoPieces, LANES_DRAWN, type LanedQuote, type Piece, quoteLanes } from '@/lib/claims/quote-lanes'

export type ClaimQuoteRange = { start: number; end: number; claim: GalleyClaim }
export type GalleyPiece = Piece<ClaimQuoteRange> & {
  /** Claims whose quote ends here: their numbers stand after the last word. */
  ends: GalleyClaim[]
}

export type PassageView = GalleyPassage & {
  state: PassageState
  pieces: GalleyPiece[]
  /** Claims whose quote begins here: they are named in the margin. */
  begins: GalleyClaim[]
  mark: GalleyMark | null
  /** Why it looks checkable, as margin words; empty when a claim or mark accounts for it. */
  why: string[]
  /** How many open threads there are on it. */
  talk: number
  /** How many quotes meet here beyond the lanes that are drawn. */
  undrawn: number
  /** White space between this passage and the next in the same paragraph. */
  after: string
}

export type ParagraphView = {
  index: number
  heading: 'yes' | 'no'
  passages: PassageView[]
  /** Equal for two layouts of the same text exactly when the paragraph is drawn alike in both. */
  sign: string
}

export type GalleyView = { paragraphs: ParagraphView[]; passages: PassageView[]; coverage: Coverage }

/** Lays an article out as its galley shows it: pieces of underlined words, margin notes and numbers, in paragraphs; `openThreads` counts by passage id. */
export function layOutGalley(
  { text, passages, marks, claims }: Galley,
  openThreads: Readonly<Record<string, number>> = {},
): GalleyView {
  const standing = claims.filter(({ status }) => status !== 'dropped')
  const quotes = quoteLanes(standing.flatMap((claim) => claim.quotes.map((range) => ({ ...range, claim }))))
  const states = passageStates(
    passages,
    quotes.map(({ start, end, claim }) => ({ start, end, status: claim.status })),
    marks,
  )
  const markOf = new Map(marks.map((mark) => [mark.passageId, mark]))
  const spread = quotesByPassage(passages, quotes)
  const views = passages.map((passage, index): PassageView => {
    const state = states[index] ?? 'todo'
    const over = spread[index] ?? []
    const next = passages[index + 1]
    return {
      ...passage,
      state,
      pieces: piecesOf(passage, over),
      begins: unique(over.filter(({ start }) => start >= passage.start).map(({ claim }) => claim)),
      mark: markOf.get(passage.id) ?? null,
      talk: openThreads[passage.id] ?? 0,
      why: state === 'todo' ? passage.reasons.map((reason) => MARGIN_WORD[reason]) : [],
      undrawn: unique(over.filter(({ lane }) => lane >= LANES_DRAWN).map(({ claim }) => claim)).length,
      after: next !== undefined && next.paragraph === passage.paragraph ? text.slice(passage.end, next.start) : '',
    }
  })
  return { passages: views, paragraphs: inParagraphs(views), coverage: coverageOf(states) }
}

function piecesOf(passage: GalleyPassage, quotes: LanedQuote<ClaimQuoteRange>[]): GalleyPiece[] {
  const lastEnd = (quote: ClaimQuoteRange) => Math.min(quote.end, passage.end)
  return cutIntoPieces(passage, quotes).map((piece) => ({
    ...piece,
    ends: unique(
      quotes.filter((quote) => quote.end <= passage.end && lastEnd(quote) === piece.end).map(({ claim }) => claim),
    ),
  }))
}

/** The quotes over each passage, both being in the order of the text: one walk, however long the article. */
function quotesByPassage(passages: readonly GalleyPassage[], quotes: readonly LanedQuote<ClaimQuoteRange>[]) {
  let open: LanedQuote<ClaimQuoteRange>[] = []
  let next = 0
  return passages.map((passage) => {
    for (let quote = quotes[next]; quote !== undefined && quote.start < passage.end; quote = quotes[next]) {
      open.push(quote)
      next += 1
    }
    open = open.filter((quote) => quote.end > passage.start)
    return [...open]
  })
}

function inParagraphs(passages: PassageView[]): ParagraphView[] {
  const paragraphs: PassageView[][] = []
  for (const passage of passages) {
    const last = paragraphs.at(-1)
    if (last !== undefined && last[0]?.paragraph === passage.paragraph) last.push(passage)
    else paragraphs.push([passage])
  }
  return paragraphs.map((inside, place) => ({
    index: inside[0]?.paragraph ?? place,
    heading: inside[0]?.kind === 'heading' ? 'yes' : 'no',
    passages: inside,
    sign: JSON.stringify(inside.map(signOf)),
  }))
}

function signOf({ id, state, begins, mark, why, talk, undrawn, pieces }: PassageView): unknown {
  return [
    id,
    state,
    begins.map(({ id: claimId, rating }) => [claimId, rating]),
    mark,
    why,
    talk,
    undrawn,
    pieces.map(({ start, quotes }) => [start, quotes.map(({ claim, lane }) => [claim.id, claim.status, lane])]),
  ]
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)]
}
