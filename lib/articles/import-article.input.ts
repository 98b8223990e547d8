import { z } from 'zod'
import { optionalAddress, optionalDay, optionalLine, requiredLine, requiredText } from '@/lib/shared/text-input'

/** The largest text an editor can import, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024

const text = requiredText('The text', Number.MAX_SAFE_INTEGER).refine(
  (typed) => new TextEncoder().encode(typed).length <= MAX_TEXT_BYTES,
  { error: 'The text is larger than 5 MB. Import it in parts.' },
)

const language = requiredLine('The language', 35)
  .refine(isLanguage, { error: 'The language is a code such as en, ar or fa-IR.' })
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag)

/** Which paragraphs are headings, counted from 0: "0,4". */
const headings = z
  .string()
  .max(200_000)
  .regex(/^(\d{1,7}(,\d{1,7})*)?$/, { error: 'The headings are numbers of paragraphs.' })
  .default('')
  .transform((list) => (list === '' ? [] : list.split(',').map(Number)))

/** An article as the editor confirmed it: paragraphs parted by empty lines, and what it is. */
export const importArticleInput = z.object({
  text,
  headings,
  title: requiredLine('The title', 300),
  byline: optionalLine('The byline', 200),
  publisher: optionalLine('The publisher', 200),
  publishedOn: optionalDay('The date'),
  language,
  direction: z.enum(['ltr', 'rtl'], { error: 'Choose the direction of the text.' }),
  url: optionalAddress('The address'),
  /** What to do when this desk has the same text already. */
  again: z.enum(['refuse', 'import']).default('refuse'),
})
export type ImportArticleInput = z.output<typeof importArticleInput>

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
