import { z } from 'zod'
import { LABEL_LANGUAGES } from '@/lib/exports/label-language'
import { rowId } from '@/lib/shared/text-input'

/** Which edition readers get, and how it is printed for them. `noindex` asks search engines to leave it out. */
export const makePublicInput = z.object({
  reportId: rowId('The report'),
  edition: z.coerce.number({ error: 'The edition is missing.' }).int().min(1).max(1_000_000),
  order: z.enum(['article', 'rating'], { error: 'Claims come in the order of the article or of the rating.' }),
  accurate: z.enum(['with', 'without'], { error: 'Accurate claims are printed with, or without.' }),
  language: z.enum(LABEL_LANGUAGES, { error: `The labels speak one of: ${LABEL_LANGUAGES.join(', ')}.` }),
  noindex: z.enum(['yes', 'no'], { error: 'Search engines are asked to leave it out: yes, or no.' }).default('no'),
})
export type MakePublicInput = z.output<typeof makePublicInput>
