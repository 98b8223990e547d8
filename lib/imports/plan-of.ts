import { foldedWord } from './folded-word'
import type { ImportField } from './import-field'
import { INTO_NOTE, type ImportPlan, MOST_WORDS } from './mapping'
import { proposeColumns } from './propose-columns'
import { proposeVerdicts, type UsableRating } from './propose-verdicts'

/** The first rows of a file, as far as a mapping is proposed from them. */
export type LookedAt = { heads: string[]; columns: ImportField[] | null; format: string; rows: string[][] }

/** A choice made before for a file with these heads; or on the command line. */
export type Chosen = { columns: (ImportField | null)[]; verdicts: Record<string, string> }

const SHOWN_ROWS = 8
const LONGEST_SHOWN = 160

/** The plan a file is tried with: what was chosen for such a file before, else what its heads and words most likely mean. */
export function planOf(table: LookedAt, ratings: readonly UsableRating[], remembered: Chosen | null): ImportPlan {
  const { heads, rows } = table
  const fits = remembered !== null && remembered.columns.length === heads.length
  const columns = table.columns ?? (fits ? remembered.columns : proposeColumns(heads))
  const words = wordsIn(rows, columns)
  const usable = Object.entries(remembered?.verdicts ?? {}).filter(
    ([, means]) => means === INTO_NOTE || ratings.some(({ id }) => id === means),
  )
  const proposed = { ...proposeVerdicts(words, ratings), ...Object.fromEntries(usable) }
  // What another house calls its ratings is theirs: a word that none of ours says stays with their review, and the claim open.
  const others = table.format === 'claimreview' ? words.map(foldedWord).filter((word) => !(word in proposed)) : []
  const verdicts = { ...proposed, ...Object.fromEntries(others.map((word) => [word, INTO_NOTE])) }
  return {
    heads,
    columns,
    verdicts,
    words,
    sample: rows.slice(0, SHOWN_ROWS).map((row) => row.slice(0, heads.length).map(shown)),
  }
}

/** The words of the verdict column, each once however it is written, in the order they come. */
function wordsIn(rows: readonly string[][], columns: readonly (ImportField | null)[]): string[] {
  const at = columns.indexOf('verdict')
  const words = new Map<string, string>()
  for (const row of at < 0 ? [] : rows) {
    const word = (row[at] ?? '').slice(0, 200).trim()
    const folded = foldedWord(word)
    if (folded !== '' && !words.has(folded) && words.size < MOST_WORDS) words.set(folded, word)
  }
  return [...words.values()]
}

function shown(cell: string): string {
  const plain = cell.replace(/[\u0000\p{Cs}]/gu, ' ')
  return plain.length <= LONGEST_SHOWN ? plain : `${plain.slice(0, LONGEST_SHOWN - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
