import type { GlyphName } from '@/components/ui/glyph'
import type { QuoteOutcome } from '@/lib/evidence/found-quote'
import { holdsText } from '@/lib/evidence/read-problem'
import type { ShownCapture } from './capture-words'

/** What is known of a quote: looked up, or why not yet. */
export type LockedQuote = {
  quote: string | null
  quoteOutcome: QuoteOutcome | null
  source: { capture: ShownCapture | null; snapshot: { number: number; problem: string | null } | null }
}

/** How the quote of a piece of evidence stands; `unquoted` has none, `nowhere` no stored copy of its source. */
export type QuoteStanding = QuoteOutcome | 'waiting' | 'capture_failed' | 'no_text' | 'nowhere' | 'unquoted'

/** A quote that was looked up stands as it was found; one that was not says what keeps it. */
export function quoteStanding({ quote, quoteOutcome, source: { capture, snapshot } }: LockedQuote): QuoteStanding {
  if (quoteOutcome !== null) return quoteOutcome
  if (capture !== null && capture.state !== 'kept' && capture.state !== 'failed') return 'waiting'
  if (quote === null) return 'unquoted'
  if (snapshot !== null) return holdsText(snapshot.problem) === 'yes' ? 'nowhere' : 'no_text'
  return capture?.state === 'failed' ? 'capture_failed' : 'nowhere'
}

type Lock = { glyph: GlyphName; tone: 'found' | 'differs' | 'missing' | 'waiting'; words: string }

/** The lock and the word that tell how a quote stands, at a glance. */
export const QUOTE_LOCKS: Record<Exclude<QuoteStanding, 'unquoted'>, Lock> = {
  found: { glyph: 'lk-found', tone: 'found', words: 'found' },
  differs: { glyph: 'lk-differs', tone: 'differs', words: 'differs' },
  ambiguous: { glyph: 'lk-differs', tone: 'differs', words: 'found more than once' },
  not_found: { glyph: 'lk-missing', tone: 'missing', words: 'not found' },
  waiting: { glyph: 'lk-waiting', tone: 'waiting', words: 'being captured' },
  capture_failed: { glyph: 'lk-missing', tone: 'missing', words: 'not captured' },
  no_text: { glyph: 'lk-missing', tone: 'differs', words: 'no text to read' },
  nowhere: { glyph: 'lk-waiting', tone: 'waiting', words: 'nothing stored' },
}
