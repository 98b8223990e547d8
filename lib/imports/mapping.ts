import { FIELD_WORDS, type ImportField, JOINED_BY } from './import-field'

/**
 * Which column is what (null: left out), and what words of the verdict column mean: a rating by its id, or `note` to keep the word in
 * the note and leave the claim open. Words are folded (lib/imports/folded-word.ts); one that is not here refuses its row.
 */
export type ImportMapping = { columns: (ImportField | null)[]; verdicts: Record<string, string> }

/** A verdict word that is kept in the note. */
export const INTO_NOTE = 'note'

/** What is kept with an import: the mapping, the heads it is of, its first rows, and words found in the verdict column. */
export type ImportPlan = ImportMapping & { heads: string[]; sample: string[][]; words: string[] }

/** The most verdict words a mapping tells. */
export const MOST_WORDS = 200

/** What is wrong with the choice of columns, as a sentence; null when rows can be read by it. */
export function columnsIssue(columns: readonly (ImportField | null)[]): string | null {
  if (!columns.includes('statement') && !columns.includes('quote'))
    return 'Say which column is the claim: no head of the file tells it.'
  const chosen = columns.filter((field) => field !== null)
  const twice = chosen.find((field, index) => JOINED_BY[field] === null && chosen.indexOf(field) !== index)
  return twice === undefined ? null : `Two columns are chosen as “${FIELD_WORDS[twice]}”. Choose one.`
}
