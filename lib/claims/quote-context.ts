/** A sentence of a version: its number in reading order, its paragraph from 0, its half-open range in UTF-16 units. */
export type Sentence = { number: number; paragraph: number; start: number; end: number }

/** A quote with the text around it, and the passages all of it comes from. */
export type QuoteContext = { before: string; exact: string; after: string; passages: { first: number; last: number } }

const SENTENCES_AROUND = 2

/** A quote (half-open range in UTF-16 units) in the sentences it stands in, with up to two before and after in the same paragraphs. */
export function quoteInContext(
  text: string,
  quote: { start: number; end: number },
  sentences: readonly Sentence[],
): QuoteContext {
  const touched = sentences.filter((each) => each.start < quote.end && quote.start < each.end)
  const first = touched[0]
  const last = touched.at(-1)
  const exact = text.slice(quote.start, quote.end)
  if (first === undefined || last === undefined)
    return { before: '', exact, after: '', passages: { first: 0, last: 0 } }
  const around = sentences.filter(
    (each) =>
      each.number >= first.number - SENTENCES_AROUND &&
      each.number <= last.number + SENTENCES_AROUND &&
      each.paragraph >= first.paragraph &&
      each.paragraph <= last.paragraph,
  )
  const from = Math.min(around[0]?.start ?? quote.start, quote.start)
  const to = Math.max(around.at(-1)?.end ?? quote.end, quote.end)
  return {
    before: text.slice(from, quote.start),
    exact,
    after: text.slice(quote.end, to),
    passages: { first: around[0]?.number ?? first.number, last: around.at(-1)?.number ?? last.number },
  }
}
