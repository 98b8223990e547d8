import search from 'approx-string-match'
import { findQuote, prepareText } from '@/lib/evidence/find-quote'
import { type FoundQuote, QUOTE_OUTCOMES } from '@/lib/evidence/found-quote'
import { type Bench, measure, type Row } from './measure'
import { makeProse, type PlacedQuote, takeQuotes } from './quote-corpus'

const TEXT_LENGTH = 100_000
const QUOTES = { count: 500, length: 120 }
const TIMES = 5
/** What the other tool is allowed: twice the edits the quotes have, as annotation tools ask for. */
const MOST_EDITS = 0.1

/** Five hundred quotes looked up in a text folded in the same time, as they stand and with every twentieth character edited. */
export const quoteBenches: readonly Bench[] = [
  { name: 'quotes-exact', run: () => quoteRow('quotes-exact', 0, 1) },
  { name: 'quotes-edited', run: () => quoteRow('quotes-edited', 0.05, 2) },
]

function quoteRow(name: string, edited: number, seed: number): Row {
  const text = makeProse(TEXT_LENGTH, 7)
  const placed = takeQuotes(text, { ...QUOTES, edited, seed })
  let found: FoundQuote[] = []
  const ourWork = () => {
    const prepared = prepareText(text)
    found = placed.map(({ quote }) => findQuote(prepared, quote))
  }
  const theirWork = () => placed.map(({ quote }) => search(text, quote, Math.ceil(quote.length * MOST_EDITS)))
  const [ours = NOTHING, theirs = NOTHING] = measure([ourWork, theirWork], TIMES)
  return { name, ours, beside: { name: 'approx-string-match', theirs }, said: outcomes(placed, found) }
}

const NOTHING = { first: 0, best: 0 }

function outcomes(placed: readonly PlacedQuote[], found: readonly FoundQuote[]): string {
  const located = placed.filter(({ start, end }, at) => {
    const place = found[at]?.place
    return place && place.start < end && start < place.end
  })
  const counts = QUOTE_OUTCOMES.map(
    (outcome) => `${outcome} ${found.filter((each) => each.outcome === outcome).length}`,
  )
  return `${counts.filter((count) => !count.endsWith(' 0')).join(', ')}; located ${((located.length / placed.length) * 100).toFixed(1)} %`
}
