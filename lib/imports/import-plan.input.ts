import { z } from 'zod'
import { IMPORT_FIELDS } from './import-field'
import { MOST_COLUMNS } from './heads'
import { MOST_WORDS } from './mapping'

const field = z.enum(IMPORT_FIELDS, { error: 'This is nothing a column can be.' }).nullable()
const word = z.string().max(200)

/** A plan as it lies in the database. */
export const importPlan = z.object({
  columns: z.array(field).max(MOST_COLUMNS),
  verdicts: z.record(word, z.string().max(60)),
  heads: z.array(z.string()).max(MOST_COLUMNS),
  sample: z.array(z.array(z.string())),
  words: z.array(z.string()),
})

/** What a person chose: what each column is ("" for none), and what each word of the verdict column means. */
export const chosenMapping = {
  columns: z
    .array(
      z.union([
        z.literal('').transform(() => null),
        z.enum(IMPORT_FIELDS, { error: 'This is nothing a column can be.' }),
      ]),
    )
    .max(MOST_COLUMNS, { error: `A file has ${MOST_COLUMNS} columns at most.` }),
  /** The words, and at the same place what each means: a rating, `note`, or "" to refuse its rows. */
  words: z.array(word).max(MOST_WORDS).default([]),
  means: z
    .array(z.union([z.literal(''), z.literal('note'), z.uuid({ error: 'Choose a rating.' })]))
    .max(MOST_WORDS)
    .default([]),
}
