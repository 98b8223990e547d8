import type { CaptureProblem } from '@/lib/capture/capture-problem'
import { findQuote, prepareText } from './find-quote'
import { textChanges } from './text-changes'

/** What a look at the address of a source found, beside its newest snapshot. */
export const CHECK_OUTCOMES = ['same', 'changed', 'gone', 'unreachable'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

/** That, and in a sentence how much of it. */
export type Recheck = { outcome: CheckOutcome; sentence: string }

/** What an address answered, then or now; the text is empty when none could be read, null when nobody tried. */
export type AnsweredPage = { sha256: string; text: string | null }

/** What became of a page since its snapshot: the same bytes or the same text are the same page; of another text it is said how much changed, and how many of the `quotes` that stood in it are gone. */
export function recheckOf(before: AnsweredPage | null, after: AnsweredPage, quotes: readonly string[]): Recheck {
  if (before === null)
    return { outcome: 'same', sentence: 'The address answers; no snapshot of it is here to compare.' }
  if (before.sha256 === after.sha256) return { outcome: 'same', sentence: 'The address gives the very same bytes.' }
  const [old, now] = [before.text ?? '', after.text ?? '']
  if (old === '' && now === '') return changed('The address gives another file.')
  if (old === '') return changed('The address gives another file, and this one has a text.')
  if (now === '') return changed('Nothing can be read at the address any more.')
  if (sameWords(old) === sameWords(now)) return { outcome: 'same', sentence: 'The address gives the same text.' }
  return changed(`${howMuch(old, now)}${whatIsLost(old, now, quotes)}`)
}

/** What it means for a source that its address could not be fetched. */
export function recheckOfFailure(problem: CaptureProblem, sentence: string): Recheck {
  return { outcome: problem === 'gone' ? 'gone' : 'unreachable', sentence }
}

function changed(sentence: string): Recheck {
  return { outcome: 'changed', sentence }
}

/** White space is the page's affair, not the author's. */
function sameWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function howMuch(old: string, now: string): string {
  const { words } = textChanges(old, now)
  const [gone, came] = [words.removed.toLocaleString('en'), words.added.toLocaleString('en')]
  if (words.removed === 0 && words.added === 0) return 'The text has changed in signs, not in words.'
  return `The text has changed: of ${words.before.toLocaleString('en')} words ${gone} are gone, and ${came} are new.`
}

function whatIsLost(old: string, now: string, quotes: readonly string[]): string {
  const [before, after] = [prepareText(old), prepareText(now)]
  const stood = [...new Set(quotes)].filter((quote) => stands(before, quote))
  const lost = stood.filter((quote) => !stands(after, quote))
  if (stood.length === 0) return ''
  if (lost.length === 0)
    return stood.length === 1 ? ' The quote still stands there.' : ' Every quote still stands there.'
  if (stood.length === 1) return ' The quote no longer stands there.'
  return ` ${lost.length} of ${stood.length} quotes no longer ${lost.length === 1 ? 'stands' : 'stand'} there.`
}

function stands(text: ReturnType<typeof prepareText>, quote: string): boolean {
  const { outcome } = findQuote(text, quote)
  return outcome === 'found' || outcome === 'ambiguous'
}

/** One recheck of a source waits at a time, however often it is asked for. */
export function recheckKey(sourceId: string): string {
  return `recheck ${sourceId}`
}
