import { overlaps, type TextRange } from '../shared/text-range'

/** How far a passage is accounted for; the strip beside the galley shows one cell of each. */
export const PASSAGE_STATES = ['settled', 'working', 'disputed', 'marked', 'todo', 'heading'] as const
export type PassageState = (typeof PASSAGE_STATES)[number]

export const PASSAGE_STATE_WORDS: Record<PassageState, string> = {
  settled: 'settled',
  working: 'being checked',
  disputed: 'disputed',
  marked: 'marked',
  todo: 'to do',
  heading: 'heading',
}

/** A passage of the current version; the range is half-open, in UTF-16 units of its text. */
export type CoveredPassage = TextRange & { id: string; kind: 'sentence' | 'heading' }

/** A quote of a claim on the same version, with the status of its claim. */
export type CoveringQuote = TextRange & {
  status: 'open' | 'checking' | 'second_look' | 'disputed' | 'settled' | 'dropped'
}

/** How many passages there are of each kind of state; `all` leaves headings out, `accounted` is all but those to do. */
export type Coverage = Record<PassageState, number> & { all: number; accounted: number }

/**
 * Gives the state of each passage, in the order of `passages`. A claim accounts for every passage its quote overlaps, a
 * dropped claim for none; disputed goes before working, working before settled, settled before marked. `marks` are the
 * marks that have not been withdrawn.
 */
export function passageStates(
  passages: readonly CoveredPassage[],
  quotes: readonly CoveringQuote[],
  marks: readonly { passageId: string }[],
): PassageState[] {
  const marked = new Set(marks.map((mark) => mark.passageId))
  const standing = quotes.filter((quote) => STATE_OF[quote.status] !== null).sort((a, b) => a.start - b.start)
  const open: CoveringQuote[] = []
  let next = 0
  const states = new Map<string, PassageState>()
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    for (; next < standing.length; next += 1) {
      const quote = standing[next]
      if (quote === undefined || quote.start >= passage.end) break
      open.push(quote)
    }
    for (let at = open.length - 1; at >= 0; at -= 1) if ((open[at]?.end ?? 0) <= passage.start) open.splice(at, 1)
    states.set(passage.id, stateOf(passage, open, marked))
  }
  return passages.map((passage) => states.get(passage.id) ?? 'todo')
}

/** Counts the states of an article's passages; what is not accounted for still blocks sign-off. */
export function coverageOf(states: readonly PassageState[]): Coverage {
  const counts: Coverage = { settled: 0, working: 0, disputed: 0, marked: 0, todo: 0, heading: 0, all: 0, accounted: 0 }
  for (const state of states) counts[state] += 1
  counts.all = states.length - counts.heading
  counts.accounted = counts.all - counts.todo
  return counts
}

const STATE_OF: Record<CoveringQuote['status'], PassageState | null> = {
  open: 'working',
  checking: 'working',
  second_look: 'working',
  disputed: 'disputed',
  settled: 'settled',
  dropped: null,
}

const STRONGEST_FIRST = ['disputed', 'working', 'settled'] as const

function stateOf(passage: CoveredPassage, quotes: readonly CoveringQuote[], marked: ReadonlySet<string>): PassageState {
  if (passage.kind === 'heading') return 'heading'
  const found = new Set(quotes.filter((quote) => overlaps(quote, passage)).map((quote) => STATE_OF[quote.status]))
  const strongest = STRONGEST_FIRST.find((state) => found.has(state))
  return strongest ?? (marked.has(passage.id) ? 'marked' : 'todo')
}
