import { z } from 'zod'
import { LABEL_LANGUAGES } from './labels'

/**
 * How an edition is printed. For `readers` notes, comments, and why passages were marked are left out; for the `desk` they are printed.
 * `accurate` says whether claims settled as accurate are printed; what is left out is counted. None of it changes what was frozen.
 */
export const printOptions = z.object({
  audience: z.enum(['readers', 'desk'], { error: 'It is printed for readers or for the desk.' }).default('readers'),
  order: z
    .enum(['article', 'rating'], { error: 'Claims come in the order of the article or of the rating.' })
    .default('article'),
  accurate: z.enum(['with', 'without'], { error: 'Accurate claims are printed with, or without.' }).default('with'),
  language: z.enum(LABEL_LANGUAGES, { error: `The labels speak one of: ${LABEL_LANGUAGES.join(', ')}.` }).default('en'),
  house: z
    .enum(['with', 'without'], { error: 'It is printed with the look of the house, or without.' })
    .default('with'),
})
export type PrintOptions = z.output<typeof printOptions>

export const DEFAULT_OPTIONS: PrintOptions = printOptions.parse({})

/** The options in one spelling, for addresses and for finding a file made before: "accurate=without&audience=desk", only what is not the default, by name. */
export function spelledOptions(options: PrintOptions): string {
  const names = Object.keys(DEFAULT_OPTIONS).sort() as (keyof PrintOptions)[]
  const chosen = names.filter((name) => options[name] !== DEFAULT_OPTIONS[name])
  return chosen.map((name) => `${name}=${options[name]}`).join('&')
}
