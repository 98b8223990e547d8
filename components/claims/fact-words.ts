import { dayInWords } from '@/components/evidence/source-line'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'

const AS_WRITTEN = (written: string) => written
const FACTS: readonly (readonly [field: string, word: string, tell: (written: string) => string])[] = [
  ['claimant', 'Claimant', AS_WRITTEN],
  ['claimantVia', 'Through', AS_WRITTEN],
  ['kind', 'Kind', wordOf(KIND_WORDS)],
  ['priority', 'Priority', wordOf(PRIORITY_WORDS)],
  ['happenedOn', 'Happened on', dayInWords],
  ['accuses', 'Accuses', () => 'Somebody'],
  ['dueAt', 'Due', (written) => `${dayInWords(written.slice(0, 10))}, ${written.slice(11, 16)}`],
  ['tags', 'Tags', AS_WRITTEN],
]

/** What a claim said of itself besides its statement, from its written facts: word and value as a screen reads them, none for what was empty. */
export function factsInWords(written: Record<string, string>): [word: string, value: string][] {
  return FACTS.flatMap(([field, word, tell]) => {
    const value = written[field] ?? ''
    return value === '' ? [] : [[word, tell(value)] as [string, string]]
  })
}

/** Entries of the log outlive the words of a later day: what is not known is told as it was written. */
function wordOf(words: Record<string, string>): (written: string) => string {
  return (written) => words[written] ?? written
}
