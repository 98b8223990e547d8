import { z } from 'zod'
import { LABEL_LANGUAGES } from './label-language'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'

/** How an edition is to be printed, as an address, a form or the command line says it; what is left out is as by default. */
export const printOptions = z.object({
  audience: z
    .enum(['readers', 'desk'], { error: 'It is printed for readers or for the desk.' })
    .default(DEFAULT_OPTIONS.audience),
  order: z
    .enum(['article', 'rating'], { error: 'Claims come in the order of the article or of the rating.' })
    .default(DEFAULT_OPTIONS.order),
  accurate: z
    .enum(['with', 'without'], { error: 'Accurate claims are printed with, or without.' })
    .default(DEFAULT_OPTIONS.accurate),
  language: z
    .enum(LABEL_LANGUAGES, { error: `The labels speak one of: ${LABEL_LANGUAGES.join(', ')}.` })
    .default(DEFAULT_OPTIONS.language),
  house: z
    .enum(['with', 'without'], { error: 'It is printed with the look of the house, or without.' })
    .default(DEFAULT_OPTIONS.house),
}) satisfies z.ZodType<PrintOptions>
