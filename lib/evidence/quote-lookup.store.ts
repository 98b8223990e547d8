import type { Tx } from '@/lib/db/transaction'
import { findQuote, prepareText } from './find-quote'
import type { FoundQuote, QuoteOutcome } from './found-quote'
import { placeByLocator } from './place-by-locator'
import { type TextInUse, textInUse } from './snapshot.store'

/** Where a quote was looked up and what was found, as it stands with the evidence. */
export type QuoteLookup = {
  quoteOutcome: QuoteOutcome | null
  quoteTextId: string | null
  quoteStart: number | null
  quoteEnd: number | null
  quoteWhy: string | null
}

/** A quote that there is no text to look up in, or no quote. */
const NOT_LOOKED_UP: QuoteLookup = {
  quoteOutcome: null,
  quoteTextId: null,
  quoteStart: null,
  quoteEnd: null,
  quoteWhy: null,
}

/** Holds the texts of a source as they are until the end of the transaction, so that none is kept unseen while a quote is looked up. */
export async function holdTexts(tx: Tx, sourceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "source" WHERE id = ${sourceId}::uuid FOR SHARE`
}

/** What is looked up: the words, and where in the source they are said to stand. */
type Quoted = { quote: string | null; locator: string | null }

/** Looks a quote up in the text in use of a source, writes down with the evidence what was found, and gives it. */
export async function lookUpQuote(tx: Tx, evidence: Quoted & { id: string; sourceId: string }): Promise<QuoteLookup> {
  const lookup = await looked(tx, evidence)
  await writeLookup(tx, evidence.id, lookup)
  return lookup
}

/** Looks a quote up again because its locator changed; what was found is given up only for what is found anew. */
export async function lookUpElsewhere(tx: Tx, evidence: Quoted & { id: string; sourceId: string }): Promise<void> {
  const lookup = await looked(tx, evidence)
  const before = await tx.evidence.findUniqueOrThrow({ where: { id: evidence.id }, select: { quoteOutcome: true } })
  if (lookup.quoteOutcome === 'found' || before.quoteOutcome !== 'found') await writeLookup(tx, evidence.id, lookup)
}

async function looked(tx: Tx, { sourceId, quote, locator }: Quoted & { sourceId: string }): Promise<QuoteLookup> {
  await holdTexts(tx, sourceId)
  const text = quote === null ? null : await textInUse(tx, sourceId)
  if (text === null || quote === null) return NOT_LOOKED_UP
  const { places, text: words } = text
  return asLookup(text, placeByLocator(findQuote(words, quote), { places, length: words.length }, locator))
}

/** Takes back where a quote was found, before it is changed. */
export async function forgetLookup(tx: Tx, evidenceId: string): Promise<void> {
  await writeLookup(tx, evidenceId, NOT_LOOKED_UP)
}

/** Looks up in a new text of a locked source every quote that was not found yet. What was found stays tied to the text it was found in. */
export async function lookUpMissingQuotes(tx: Tx, sourceId: string, text: TextInUse): Promise<number> {
  if (text.text === '') return 0
  const waiting = await tx.evidence.findMany({
    where: {
      sourceId,
      withdrawnAt: null,
      quote: { not: null },
      OR: [{ quoteOutcome: null }, { quoteOutcome: { not: 'found' } }],
    },
    select: { id: true, quote: true, locator: true, quoteOutcome: true },
    orderBy: { id: 'asc' },
  })
  const prepared = waiting.length === 0 ? null : prepareText(text.text)
  let written = 0
  const { places, text: words } = text
  for (const { id, quote, locator, quoteOutcome } of waiting) {
    if (quote === null || prepared === null) continue
    const found = placeByLocator(findQuote(prepared, quote), { places, length: words.length }, locator)
    // Near words in an old snapshot are worth more than none in the new one.
    if (quoteOutcome === 'differs' && found.outcome !== 'found') continue
    await writeLookup(tx, id, asLookup(text, found))
    written += 1
  }
  return written
}

/** Writes where a quote was looked up. */
export async function writeLookup(tx: Tx, evidenceId: string, lookup: QuoteLookup): Promise<void> {
  await tx.evidence.update({ where: { id: evidenceId }, data: lookup, select: { id: true } })
}

/** The source of a piece of evidence, and the text its quote was looked up in. */
export async function lookedUpIn(
  tx: Tx,
  evidenceId: string,
): Promise<{ sourceId: string; text: { id: string; text: string } | null }> {
  const { sourceId } = await tx.evidence.findUniqueOrThrow({ where: { id: evidenceId }, select: { sourceId: true } })
  await holdTexts(tx, sourceId)
  const { quoteText } = await tx.evidence.findUniqueOrThrow({
    where: { id: evidenceId },
    select: { quoteText: { select: { id: true, text: true } } },
  })
  return { sourceId, text: quoteText }
}

function asLookup(text: { id: string }, { outcome, place, why }: FoundQuote): QuoteLookup {
  return {
    quoteOutcome: outcome,
    quoteTextId: text.id,
    quoteStart: place?.start ?? null,
    quoteEnd: place?.end ?? null,
    quoteWhy: why,
  }
}
